import { addDays, daysBetween, type Day } from '../time/zone'

export interface SoldPeriod {
  startOn: Day
  /** Last day. */
  endOn: Day
  status: 'pending' | 'active' | 'void'
  /** Days it rested or will, both ends included: they were put in and not paid for. */
  rests?: readonly { fromOn: Day; untilOn: Day }[]
}

/** The sessions that came with a period. */
export interface PeriodSessions {
  bought: number
  /** Used, or left with bookings that are kept. */
  spent: number
}

/** What of a period's price its unused days are: all of it before its first day and while it is not paid for, then the days after today, rounded down. */
export const unusedDaysValue = (totalMinor: number, { startOn, endOn, status, rests = [] }: SoldPeriod, today: Day): number => {
  if (status === 'void') return 0
  if (status === 'pending' || today < startOn) return totalMinor
  const paidDays = (from: Day): number =>
    daysBetween(from, endOn).filter((day) => !rests.some(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)).length
  const days = paidDays(startOn)
  return days === 0 ? 0 : Number((BigInt(totalMinor) * BigInt(paidDays(addDays(today, 1)))) / BigInt(days))
}

/** What of a period's price is not used: its days, and of one that counts its sessions never more than those that are left make of it, rounded down. */
export const unusedPeriodValue = (totalMinor: number, period: SoldPeriod, sessions: readonly PeriodSessions[], today: Day): number =>
  sessions.reduce(
    (least, { bought, spent }) =>
      bought === 0 ? least : Math.min(least, Number((BigInt(totalMinor) * BigInt(Math.max(0, bought - spent))) / BigInt(bought))),
    unusedDaysValue(totalMinor, period, today),
  )
