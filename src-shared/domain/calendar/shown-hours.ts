import { hourMs, type Instant, type Interval } from '../time/instant'
import type { LaidBooking } from './day-layout'

interface HourLine {
  at: Instant
  label: string
}

interface ShownColumn {
  open: readonly Interval[]
  bookings: readonly LaidBooking[]
}

/** A day on which nobody works still shows the hours of a usual one. */
const usualFirst = 7
const usualLast = 21
/** Fewer hours would draw a short day as if it were a long one. */
const fewestHours = 10
/** Now belongs to the picture when it is this near to what is drawn. */
const nearNowMs = 3 * hourMs

const isNear = (now: Instant, { from, until }: Interval): boolean => now > from - nearNowMs && now < until + nearNowMs

/** The part of the day worth drawing, in whole hours: what is open or booked, and now; with its hour lines. */
export const shownHours = (
  lines: readonly HourLine[],
  whole: Interval,
  columns: readonly ShownColumn[],
  now: Instant,
): Interval & { lines: HourLine[] } => {
  const starts = lines.map(({ at }) => at)
  const booked = columns.flatMap(({ open, bookings }) => [...open, ...bookings.filter(({ status }) => status !== 'cancelled')])
  const times: Interval[] =
    booked.length > 0 ? booked : [{ from: starts[usualFirst] ?? whole.from, until: starts[usualLast] ?? whole.until }]
  const drawn = { from: Math.min(...times.map(({ from }) => from)), until: Math.max(...times.map(({ until }) => until)) }
  const withNow = isNear(now, drawn) ? { from: Math.min(drawn.from, now), until: Math.max(drawn.until, now) } : drawn
  const firstLine = starts.findLastIndex((at) => at <= withNow.from)
  const lastLine = starts.findIndex((at) => at >= withNow.until)
  const last = Math.max(lastLine < 0 ? starts.length : lastLine, Math.min(starts.length, Math.max(0, firstLine) + fewestHours))
  const first = Math.max(0, Math.min(firstLine, last - fewestHours))
  const from = starts[first] ?? whole.from
  const until = starts[last] ?? whole.until
  return { from, until, lines: lines.filter(({ at }) => at >= from && at <= until) }
}
