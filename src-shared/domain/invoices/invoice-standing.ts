import type { Day } from '../time/zone'
import { dateText } from './date-text'
import { moneyText } from './money-text'

export interface InvoiceSums {
  totalMinor: number
  paidMinor: number
  refundedMinor: number
  creditedMinor: number
  owedMinor: number
  dueOn: Day
}

export type InvoiceStatus = 'paid' | 'part_paid' | 'unpaid' | 'overdue' | 'credited'

/** How an invoice stands on a day. Overdue is told before part paid: the rest is what presses. */
export const invoiceStatus = (
  { totalMinor, paidMinor, refundedMinor, creditedMinor, owedMinor, dueOn }: InvoiceSums,
  today: Day,
): InvoiceStatus => {
  if (totalMinor > 0 && creditedMinor === totalMinor) return 'credited'
  if (owedMinor === 0) return 'paid'
  if (dueOn < today) return 'overdue'
  return paidMinor > refundedMinor ? 'part_paid' : 'unpaid'
}

/**
 * How an invoice stands, in the words printed on it. It names days that were agreed or that something happened on, never the day of printing,
 * so that the same invoice prints the same until money moves.
 * @param lastPaidOn the day of the last payment; null without one
 */
export const standingText = (sums: InvoiceSums, currency: string, lastPaidOn: Day | null): string => {
  const { totalMinor, creditedMinor, owedMinor, dueOn, paidMinor, refundedMinor } = sums
  if (owedMinor > 0) {
    const owed = `${currency} ${moneyText(owedMinor, currency)}, due ${dateText(dueOn)}`
    return paidMinor > refundedMinor ? `Part paid. Owed: ${owed}` : `Owed: ${owed}`
  }
  if (totalMinor > 0 && creditedMinor === totalMinor) return 'Credited in full'
  const on = lastPaidOn === null ? '' : ` on ${dateText(lastPaidOn)}`
  return creditedMinor > 0 ? `Paid${on}, ${currency} ${moneyText(creditedMinor, currency)} credited` : `Paid in full${on}`
}
