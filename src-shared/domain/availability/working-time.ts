import type { Interval } from '../time/instant'
import { mergeIntervals, subtractIntervals } from '../time/intervals'
import { dayOf, daysBetween, type Day } from '../time/zone'
import { openOfDay, type TrainerHours } from './open-time'

/** Says of sessions whether they lie wholly in working time; a day is worked out once. */
export const workingTime = (hours: TrainerHours): ((session: Interval) => boolean) => {
  const known = new Map<Day, Interval[]>()
  const openOn = (day: Day): Interval[] => {
    const open = known.get(day) ?? openOfDay(day, hours)
    known.set(day, open)
    return open
  }
  return ({ from, until }) => {
    const days = daysBetween(dayOf(from, hours.timeZone), dayOf(until - 1, hours.timeZone))
    return subtractIntervals([{ from, until }], mergeIntervals(days.flatMap(openOn))).length === 0
  }
}
