import type { Interval } from '@shared/domain/time/instant'
import { dayInterval, type Day } from '@shared/domain/time/zone'

/** Days of the studio's zone, both included, as one stretch of time. */
export const daysInterval = (fromOn: Day, untilOn: Day, timeZone: string): Interval => ({
  from: dayInterval(fromOn, timeZone).from,
  until: dayInterval(untilOn, timeZone).until,
})
