import type { Inputs, Outputs } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import { amountRule, wholeNumber } from '../../lib/number-rules'
import { coveredIds, coveredTypesOf, coveredTypesRule, type CoveredTypes } from '../../ui/covered-types-field'

export type SessionPackage = Outputs['packages']['get']
export type PackageInput = Inputs['packages']['create']

/** As typed. */
export interface PackageValues {
  name: string
  description: string
  sessionsCount: string
  price: string
  /** Empty = for ever. */
  validDays: string
  /** Empty = anybody. */
  trainerId: string
  covers: CoveredTypes
  /** Empty = the studio's. */
  taxRateId: string
}

export const valuesOf = (pack: SessionPackage | null, currency: string): PackageValues => ({
  name: pack?.name ?? '',
  description: pack?.description ?? '',
  sessionsCount: pack ? String(pack.sessionsCount) : '10',
  price: pack ? amountText(pack.priceMinor, currency) : '',
  validDays: pack ? String(pack.validDays ?? '') : '90',
  trainerId: pack?.trainerId ?? '',
  covers: coveredTypesOf(pack?.sessionTypeIds ?? []),
  taxRateId: pack?.taxRateId ?? '',
})

export const inputOf = (values: PackageValues, currency: string): PackageInput => ({
  name: values.name,
  description: values.description,
  sessionsCount: Number(values.sessionsCount),
  priceMinor: amountFromText(values.price, currency) ?? 0,
  validDays: values.validDays.trim() === '' ? null : Number(values.validDays),
  trainerId: values.trainerId === '' ? null : values.trainerId,
  sessionTypeIds: coveredIds(values.covers),
  taxRateId: values.taxRateId === '' ? null : values.taxRateId,
})

const days = wholeNumber(1, 3650, 'days')

export const packageRules = (currency: string) => ({
  name: (text: string) => (text.trim() === '' ? 'Write a name, such as 10-pack.' : null),
  sessionsCount: wholeNumber(1, 1000, 'sessions'),
  price: amountRule(currency, { isFreeAllowed: false }),
  validDays: (text: string) => {
    const problem = text.trim() === '' ? null : days(text)
    return problem === null ? null : `${problem.slice(0, -1)}, or leave it empty for ever.`
  },
  covers: coveredTypesRule,
})
