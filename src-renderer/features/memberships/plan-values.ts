import type { Inputs, Outputs } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import { amountRule, wholeNumber } from '../../lib/number-rules'
import { coveredIds, coveredTypesOf, coveredTypesRule, type CoveredTypes } from '../../ui/covered-types-field'

export type MembershipPlan = Outputs['membershipPlans']['get']
export type PlanInput = Inputs['membershipPlans']['create']

/** As typed. */
export interface PlanValues {
  name: string
  description: string
  price: string
  periodUnit: MembershipPlan['periodUnit']
  periodCount: string
  isUnlimited: boolean
  /** Per period; kept while unlimited is tried. */
  sessionsIncluded: string
  covers: CoveredTypes
  /** Empty = the studio's. */
  taxRateId: string
}

export const valuesOf = (plan: MembershipPlan | null, currency: string): PlanValues => ({
  name: plan?.name ?? '',
  description: plan?.description ?? '',
  price: plan ? amountText(plan.priceMinor, currency) : '',
  periodUnit: plan?.periodUnit ?? 'month',
  periodCount: String(plan?.periodCount ?? 1),
  isUnlimited: plan === null || plan.sessionsIncluded === null,
  sessionsIncluded: String(plan?.sessionsIncluded ?? 8),
  covers: coveredTypesOf(plan?.sessionTypeIds ?? []),
  taxRateId: plan?.taxRateId ?? '',
})

export const inputOf = (values: PlanValues, currency: string): PlanInput => ({
  name: values.name,
  description: values.description,
  priceMinor: amountFromText(values.price, currency) ?? 0,
  periodUnit: values.periodUnit,
  periodCount: Number(values.periodCount),
  sessionsIncluded: values.isUnlimited ? null : Number(values.sessionsIncluded),
  sessionTypeIds: coveredIds(values.covers),
  taxRateId: values.taxRateId === '' ? null : values.taxRateId,
})

const sessions = wholeNumber(1, 1000, 'sessions')

export const planRules = (currency: string) => ({
  name: (text: string) => (text.trim() === '' ? 'Write a name, such as Month pass.' : null),
  price: amountRule(currency, { isFreeAllowed: true }),
  periodCount: wholeNumber(1, 36, 'a number'),
  sessionsIncluded: (text: string, { isUnlimited }: PlanValues) => (isUnlimited ? null : sessions(text)),
  covers: coveredTypesRule,
})

/** `1 month`, `3 months`. */
export const periodText = ({ periodUnit, periodCount }: Pick<MembershipPlan, 'periodUnit' | 'periodCount'>): string =>
  `${periodCount} ${periodUnit}${periodCount === 1 ? '' : 's'}`
