import { addDays, type Day } from '../time/zone'

/** The five sums of a lot's ledger. */
export interface LotSums {
  bought: number
  used: number
  refunded: number
  expired: number
  reserved: number
}

/** Of a lot that came with a period of a membership: when it holds. */
export interface LotPeriod {
  /** First day. */
  startOn: Day
  /** Days its membership rests, both ends included. */
  rests: readonly { fromOn: Day; untilOn: Day }[]
}

/** A lot as the rules see it. */
export interface Lot extends LotSums {
  /** Last day it can be used; null = for ever. */
  expiryOn: Day | null
  /** Pays for this trainer’s sessions only; null = anybody’s. */
  trainerId: string | null
  /** Pays for these only; empty = every type. */
  sessionTypeIds: readonly string[]
  /** Null where it was bought by itself: it pays from the day it was bought, without a rest. */
  period: LotPeriod | null
}

/** The last day of what is bought today and can be used so many days after; null = for ever. */
export const lastDayOf = (boughtOn: Day, validDays: number | null): Day | null => (validDays === null ? null : addDays(boughtOn, validDays))

export const remainingOf = (lot: LotSums): number => lot.bought - lot.used - lot.refunded - lot.expired

/** Neither used, refunded, expired nor promised to a booking: what expires when the lot ends. */
export const unreservedOf = (lot: LotSums): number => remainingOf(lot) - lot.reserved

export const isPastLastDay = ({ expiryOn }: { expiryOn: Day | null }, today: Day): boolean => expiryOn !== null && expiryOn < today

/** The rest a day lies in; undefined where it lies in none. */
export const restOn = ({ period }: Pick<Lot, 'period'>, day: Day) =>
  period?.rests.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)

/** What can be used or reserved today. Past its last day a lot has nothing, whether or not its end has been written down yet. */
export const availableOn = (lot: LotSums & { expiryOn: Day | null }, today: Day): number =>
  isPastLastDay(lot, today) ? 0 : unreservedOf(lot)

/** Past its last day, or ended before it. */
export const isExpiredLot = (lot: LotSums & { expiryOn: Day | null }, today: Day): boolean =>
  isPastLastDay(lot, today) || (lot.expired > 0 && remainingOf(lot) === 0)
