import { Temporal } from 'temporal-polyfill'
import type { Day } from '../time/zone'

export type PeriodUnit = 'week' | 'month' | 'year'

export interface PeriodLength {
  periodUnit: PeriodUnit
  periodCount: number
}

/** The day on which the next period would begin: the same day of a later month, or that month's last where it has no such day. */
const followingStart = (startOn: Day, { periodUnit, periodCount }: PeriodLength): Temporal.PlainDate => {
  const start = Temporal.PlainDate.from(startOn)
  if (periodUnit === 'week') return start.add({ weeks: periodCount })
  return start.add(periodUnit === 'month' ? { months: periodCount } : { years: periodCount })
}

/** The last day of a period that begins on `startOn`: 8 June and a month is 7 July, 31 January and a month is 27 February. */
export const periodEnd = (startOn: Day, length: PeriodLength): Day => followingStart(startOn, length).subtract({ days: 1 }).toString()
