import { daysBetween, type Day } from '../time/zone'

export interface SoldPeriod {
  startOn: Day
  /** Last day. */
  endOn: Day
  status: 'pending' | 'active' | 'void'
}

/** What of a period's price its unused days are: all of it before its first day and while it is not paid for, then the days after today, rounded down. */
export const unusedDaysValue = (totalMinor: number, { startOn, endOn, status }: SoldPeriod, today: Day): number => {
  if (status === 'void') return 0
  if (status === 'pending' || today < startOn) return totalMinor
  const days = daysBetween(startOn, endOn).length
  const left = today >= endOn ? 0 : daysBetween(today, endOn).length - 1
  return Number((BigInt(totalMinor) * BigInt(left)) / BigInt(days))
}
