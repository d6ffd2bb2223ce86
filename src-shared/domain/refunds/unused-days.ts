import { addDays, daysBetween, type Day } from '../time/zone'

export interface SoldPeriod {
  startOn: Day
  /** Last day. */
  endOn: Day
  status: 'pending' | 'active' | 'void'
  /** Days it rested or will, both ends included: they were put in and not paid for. */
  rests?: readonly { fromOn: Day; untilOn: Day }[]
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
