import { fromIso, minuteMs, type Instant } from '@shared/domain/time/instant'
import type { TodayGroup } from './today-groups'

/** Half an hour of the day and how many sessions run in it. */
export interface RushBar {
  from: Instant
  count: number
}

export const barMs = 30 * minuteMs

/** The day in half hours, from its first session to its last. */
export const rushBars = (groups: readonly TodayGroup[]): RushBar[] => {
  const spans = groups.flatMap(({ rows }) =>
    rows.map(({ booking }) => ({ from: fromIso(booking.startsAt), until: fromIso(booking.endsAt) })),
  )
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / barMs) * barMs
  const last = Math.max(...spans.map(({ until }) => until))
  const bars = Math.max(0, Math.ceil((last - first) / barMs))
  return Array.from({ length: Number.isFinite(bars) ? bars : 0 }, (_, index) => {
    const from = first + index * barMs
    return { from, count: spans.filter((span) => span.from < from + barMs && span.until > from).length }
  })
}

/** The fullest half hour still to come, the first of equals; null when nothing comes any more. */
export const nextRush = (bars: readonly RushBar[], now: Instant): RushBar | null =>
  bars.filter(({ from, count }) => from + barMs > now && count > 0).toSorted((a, b) => b.count - a.count || a.from - b.from)[0] ?? null
