import { moneyText } from '../invoices/money-text'
import { dayLabel } from '../time/day-label'
import type { Day } from '../time/zone'

export type BookingAct = 'cancel' | 'reprice' | 'keep'

export interface RefundFacts {
  currency: string
  amountMinor: number
  method: 'cash' | 'mpesa' | 'card' | 'bank_transfer' | 'cheque' | null
  /** Still owed and no longer asked for. */
  forgivenMinor: number
  saleOn: Day
  today: Day
  voided: readonly { name: string; sessions: number }[]
  membershipsEnded: readonly { name: string }[]
  /** Null: not decided yet. */
  bookings: readonly { act: BookingAct | null }[]
  /** Visits this paid for that are to be paid again. */
  visitsLeftToPay: number
}

const ways = { cash: 'in cash', mpesa: 'by M-Pesa', card: 'to the card', bank_transfer: 'by bank transfer', cheque: 'by cheque' } as const

/** `1 booking is`, `2 bookings are`. */
const counted = (count: number, word: string, one: string, several: string): string =>
  count === 1 ? `1 ${word} ${one}` : `${count} ${word}s ${several}`

const bookingSentences = (bookings: RefundFacts['bookings']): string[] => {
  const count = (act: BookingAct | null): number => bookings.filter((booking) => booking.act === act).length
  const sentences: [number, string][] = [
    [count('cancel'), `${counted(count('cancel'), 'booking', 'is', 'are')} cancelled, and the client is told.`],
    [count('reprice'), `${counted(count('reprice'), 'booking', 'stays and is', 'stay and are')} paid for at the visit.`],
    [count('keep'), `${counted(count('keep'), 'booking', 'stays', 'stay')} as booked; what pays for it is not refunded.`],
    [count(null), `${counted(count(null), 'booking', 'needs', 'need')} a decision first.`],
  ]
  return sentences.filter(([found]) => found > 0).map(([, sentence]) => sentence)
}

/** What a refund will do, in sentences: money, drawer, reports, credits, memberships, bookings. */
export const refundEffects = (facts: RefundFacts): string[] => {
  const { currency, amountMinor, method, forgivenMinor, saleOn, today } = facts
  const money = (minor: number): string => `${moneyText(minor, currency)} ${currency}`
  const saleDay = saleOn === today ? null : dayLabel(saleOn, Number(today.slice(0, 4)))
  return [
    ...(amountMinor > 0 ? [`${money(amountMinor)} goes back${method === null ? '' : ` ${ways[method]}`}.`] : []),
    ...(amountMinor > 0 && method === 'cash' ? [`The drawer goes down by ${money(amountMinor)}.`] : []),
    ...(amountMinor > 0
      ? [
          `Today’s revenue goes down by ${money(amountMinor)}${saleDay === null ? '' : `; ${saleDay}, the day of the sale, stays as it was`}.`,
        ]
      : []),
    ...(forgivenMinor > 0 ? [`${money(forgivenMinor)} that is owed is no longer asked for.`] : []),
    ...facts.voided.map(
      ({ name, sessions }) => `${counted(sessions, 'session', 'of', 'of')} ${name} ${sessions === 1 ? 'is' : 'are'} voided.`,
    ),
    ...facts.membershipsEnded.map(({ name }) => `${name} ends.`),
    ...bookingSentences(facts.bookings),
    ...(facts.visitsLeftToPay > 0 ? [`${counted(facts.visitsLeftToPay, 'visit', 'is', 'are')} left to pay.`] : []),
  ]
}
