import { openTime, type TrainerHours } from '@shared/domain/availability/open-time'
import type { Interval } from '@shared/domain/time/instant'
import { intersectIntervals, mergeIntervals } from '@shared/domain/time/intervals'

/** A trainer's working time within an interval, breaks and closed time taken out, neighbouring days joined. */
export const openHours = (interval: Interval, hours: TrainerHours): Interval[] =>
  intersectIntervals(mergeIntervals(openTime(interval, hours).flatMap((day) => day.open)), [interval])

/** Nobody works on after they have left. */
export const beforeLeaving = ({ from, until }: Interval, { archivedAt }: { archivedAt: number | null }): Interval => ({
  from,
  until: archivedAt === null ? until : Math.max(from, Math.min(until, archivedAt)),
})
