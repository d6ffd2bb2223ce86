import type { Inputs } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import { amountRule, wholeNumber } from '../../lib/number-rules'
import type { Studio } from '../../lib/records'

/** As typed. */
export const tillRuleValues = (studio: Studio) => ({
  lateCancelUsesCredit: studio.lateCancelUsesCredit,
  noShowUsesCredit: studio.noShowUsesCredit,
  lateCancelFee: amountText(studio.lateCancelFeeMinor, studio.currency),
  noShowFee: amountText(studio.noShowFeeMinor, studio.currency),
  waiverHours: String(studio.waiverHours),
  noShowAfterMinutes: String(studio.noShowAfterMinutes),
  frontDeskRefundLimit: amountText(studio.frontDeskRefundLimitMinor, studio.currency),
  paymentTermsDays: String(studio.paymentTermsDays),
  paymentInstructions: studio.paymentInstructions,
  documentFooter: studio.documentFooter,
})

export type TillRuleValues = ReturnType<typeof tillRuleValues>

const atMost = (limit: number, what: string) => (text: string) =>
  text.trim().length <= limit ? null : `${text.trim().length} of ${limit} characters. Shorten the ${what}.`

export const tillRuleRules = (currency: string) => ({
  lateCancelFee: amountRule(currency, { isFreeAllowed: true }),
  noShowFee: amountRule(currency, { isFreeAllowed: true }),
  waiverHours: wholeNumber(0, 720, 'whole hours'),
  noShowAfterMinutes: wholeNumber(0, 1440, 'whole minutes'),
  frontDeskRefundLimit: amountRule(currency, { isFreeAllowed: true }),
  paymentTermsDays: wholeNumber(0, 365, 'whole days'),
  paymentInstructions: atMost(1000, 'instructions'),
  documentFooter: atMost(500, 'footer'),
})

/** The contract's field for a typed one, and the other way round. */
const amounts = {
  lateCancelFee: 'lateCancelFeeMinor',
  noShowFee: 'noShowFeeMinor',
  frontDeskRefundLimit: 'frontDeskRefundLimitMinor',
} as const
const numbers = ['waiverHours', 'noShowAfterMinutes', 'paymentTermsDays'] as const

export const typedFieldOf = (field: string): string => Object.entries(amounts).find(([, written]) => written === field)?.[0] ?? field

const inputFieldOf = (name: string, typed: unknown, currency: string): [string, unknown] => {
  if (typeof typed === 'string' && name in amounts) return [amounts[name as keyof typeof amounts], amountFromText(typed, currency) ?? 0]
  return [name, numbers.some((one) => one === name) ? Number(typed) : typed]
}

/** What was changed, as the contract takes it. */
export const tillRuleInput = (changed: Partial<TillRuleValues>, currency: string): Inputs['studio']['update'] =>
  Object.fromEntries(Object.entries(changed).map(([name, typed]) => inputFieldOf(name, typed, currency)))
