import type { Day } from '@shared/domain/time/zone'
import { addDays, weekdayOf } from '@shared/domain/time/zone'
import type { PaymentMethod, PaymentState } from '../../lib/payment-words'

const states = ['pending', 'processing', 'completed', 'failed', 'cancelled', 'part_refunded', 'refunded'] as const satisfies PaymentState[]
const methods = ['cash', 'mpesa', 'card', 'bank_transfer', 'cheque', 'paddle'] as const satisfies PaymentMethod[]

/** What the payments are narrowed to; stands in the address, so that a sum can link to the payments behind it. */
export interface PaymentsSearch {
  method?: PaymentMethod
  status?: PaymentState
  from?: Day
  to?: Day
  clientId?: string
  /** The payment the panel is opened for. */
  payment?: string
}

const oneOf = <const Value>(values: readonly Value[], raw: unknown) => values.find((value) => value === raw)
const dayIn = (raw: unknown) =>
  typeof raw === 'string' && /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/.test(raw) ? raw : undefined
const idIn = (raw: unknown) => (typeof raw === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(raw) ? raw : undefined)

/** The router's reading of an address: what it does not know is dropped. */
export const paymentsSearch = (raw: Record<string, unknown>): PaymentsSearch =>
  Object.fromEntries(
    Object.entries({
      method: oneOf(methods, raw['method']),
      status: oneOf(states, raw['status']),
      from: dayIn(raw['from']),
      to: dayIn(raw['to']),
      clientId: idIn(raw['clientId']),
      payment: idIn(raw['payment']),
    }).filter(([, value]) => value !== undefined),
  )

export type DaySpan = 'all' | 'today' | 'week' | 'month'

export const daySpans = [
  { value: 'all', label: 'All days' },
  { value: 'today', label: 'Today' },
  { value: 'week', label: 'This week' },
  { value: 'month', label: 'This month' },
] as const satisfies { value: DaySpan; label: string }[]

/** First and last day of a span that today is in; a week begins on Monday. */
export const daysOfSpan = (span: DaySpan, today: Day): Pick<PaymentsSearch, 'from' | 'to'> => {
  if (span === 'all') return {}
  if (span === 'today') return { from: today, to: today }
  if (span === 'week') return { from: addDays(today, -weekdayOf(today)), to: today }
  return { from: `${today.slice(0, 8)}01`, to: today }
}

/** The span these days are; undefined where they are others. */
export const spanOfDays = ({ from, to }: PaymentsSearch, today: Day): DaySpan | undefined =>
  daySpans
    .map(({ value }) => value)
    .find((span) => {
      const days = daysOfSpan(span, today)
      return days.from === from && days.to === to
    })
