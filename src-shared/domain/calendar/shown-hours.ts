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

/** The part of the day worth drawing: from the hour before which nothing happens to the hour after which nothing does, with its hour lines. */
export const shownHours = (
  lines: readonly HourLine[],
  whole: Interval,
  columns: readonly ShownColumn[],
): Interval & { lines: HourLine[] } => {
  const times = columns.flatMap(({ open, bookings }) => [...open, ...bookings.filter(({ status }) => status !== 'cancelled')])
  const starts = lines.map(({ at }) => at)
  const usual = { from: starts[usualFirst] ?? whole.from, until: starts[usualLast] ?? whole.until }
  const from = Math.max(whole.from, Math.min(...(times.length === 0 ? [usual.from] : times.map((time) => time.from))))
  const until = Math.min(whole.until, Math.max(...(times.length === 0 ? [usual.until] : times.map((time) => time.until))))
  const first = starts.findLast((at) => at <= from) ?? whole.from
  const last = starts.find((at) => at >= until) ?? whole.until
  return { from: first, until: last, lines: lines.filter(({ at }) => at >= first && at <= last && at - first < 26 * hourMs) }
}
