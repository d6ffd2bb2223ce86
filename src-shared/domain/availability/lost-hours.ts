import type { Interval } from '../time/instant'
import { mergeIntervals, subtractIntervals } from '../time/intervals'
import { dayOf, daysBetween, type Day } from '../time/zone'
import { openOfDay, type TrainerHours } from './open-time'

/** A booking's session, with the trainer it is held by. */
export interface HeldSession extends Interval {
  id: string
  trainerId: string
}

type HoursByTrainer = ReadonlyMap<string, TrainerHours>

/** Says of sessions whether they lie wholly in working time; a day is worked out once. */
const workingTime = (hours: TrainerHours) => {
  const known = new Map<Day, Interval[]>()
  const openOn = (day: Day): Interval[] => {
    const open = known.get(day) ?? openOfDay(day, hours)
    known.set(day, open)
    return open
  }
  return ({ from, until }: Interval): boolean => {
    const days = daysBetween(dayOf(from, hours.timeZone), dayOf(until - 1, hours.timeZone))
    return subtractIntervals([{ from, until }], mergeIntervals(days.flatMap(openOn))).length === 0
  }
}

/** Sessions that lay wholly in working time before a change of hours and no longer do. One that was outside before is not newly hit. */
export const sessionsLosingHours = <Session extends HeldSession>(
  sessions: readonly Session[],
  before: HoursByTrainer,
  after: HoursByTrainer,
): Session[] =>
  [...Map.groupBy(sessions, ({ trainerId }) => trainerId)].flatMap(([trainerId, held]) => {
    const was = before.get(trainerId)
    const is = after.get(trainerId)
    if (!was || !is) return []
    const [worked, works] = [workingTime(was), workingTime(is)]
    return held.filter((session) => worked(session) && !works(session))
  })
