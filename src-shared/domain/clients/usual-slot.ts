import { minuteOfDay, wallTimeLabel } from '../time/wall-time'
import { dayOf, weekdayOf } from '../time/zone'
import type { Instant } from '../time/instant'

export interface PastVisit {
  startsAt: Instant
  trainerId: string
  sessionTypeId: string
}

export interface UsualSlot {
  /** 0 = Monday … 6 = Sunday. */
  weekday: number
  /** Of the day, in the zone asked with. */
  minute: number
  trainerId: string
  sessionTypeId: string
}

/** Fewer are no habit. */
const leastVisits = 3
/** A habit is of late: what was usual two years ago is not. */
const visitsLookedAt = 20

/** The largest group; of equal ones that with the latest visit, as the visits come latest first. */
const commonest = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()].reduce((largest, group) => (group.length > largest.length ? group : largest), [])
}

/**
 * When and with whom a client usually comes: the weekday and time that most of the late visits share, if at least three do.
 * @param visits in any order; those that were kept or should have been
 */
export const usualSlot = (visits: readonly PastVisit[], timeZone: string): UsualSlot | null => {
  const late = visits.toSorted((a, b) => b.startsAt - a.startsAt).slice(0, visitsLookedAt)
  const whenOf = ({ startsAt }: PastVisit) => ({
    weekday: weekdayOf(dayOf(startsAt, timeZone)),
    minute: minuteOfDay(wallTimeLabel(startsAt, timeZone)),
  })
  const sameTime = commonest(late, (visit) => {
    const { weekday, minute } = whenOf(visit)
    return `${weekday} ${minute}`
  })
  const [latest] = commonest(sameTime, ({ trainerId, sessionTypeId }) => `${trainerId} ${sessionTypeId}`)
  if (latest === undefined || sameTime.length < leastVisits) return null
  return { ...whenOf(latest), trainerId: latest.trainerId, sessionTypeId: latest.sessionTypeId }
}
