import { shareSoFar } from './cumulative'

/** A lot of credits as a refund sees it. */
export interface RefundableLot {
  clientPackageId: string
  /** What was paid for all its sessions: its part of the line, after the discount and with tax. */
  valueMinor: number
  bought: number
  used: number
  refunded: number
  expired: number
  reserved: number
  /** Taken off for it by refunds so far. */
  creditedMinor: number
}

/** Sessions that can be taken back when so many stay with the bookings that hold them. */
export const refundableSessions = (lot: RefundableLot, kept: number): number =>
  Math.max(0, lot.bought - lot.used - lot.refunded - lot.expired - kept)

/**
 * Where the value of the next sessions begins: what was taken off so far, or what the sessions taken back so far were worth, whichever is more. Amounts rounded by hand, less than a
 * minor unit for each session, are no difference: they come back with the last ones.
 */
const baseOf = (lot: RefundableLot): number => {
  const worth = shareSoFar(lot.valueMinor, lot.refunded, lot.bought)
  return lot.creditedMinor >= worth - lot.refunded ? lot.creditedMinor : worth
}

/** What the next sessions of a lot are worth: price ÷ bought, rounded so that all of them add up to the price to the last minor unit. */
export const valueOfSessions = (lot: RefundableLot, sessions: number): number =>
  Math.max(0, shareSoFar(lot.valueMinor, lot.refunded + sessions, lot.bought) - baseOf(lot))

/** As many sessions as an amount pays for; all of them where it is what all are worth. */
export const sessionsWorth = (lot: RefundableLot, amountMinor: number, most: number): number => {
  let sessions = 0
  while (sessions < most && valueOfSessions(lot, sessions + 1) <= amountMinor) sessions++
  return sessions
}
