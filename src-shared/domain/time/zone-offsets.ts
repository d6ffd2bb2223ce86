import { Temporal } from 'temporal-polyfill'
import type { Instant, Interval } from './instant'

export interface OffsetSegment extends Interval {
  offsetMs: number
}

const nanosPerMs = 1_000_000n

const readSegments = (interval: Interval, timeZone: string): OffsetSegment[] => {
  const segments: OffsetSegment[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(interval.from).toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    const until = next === null ? interval.until : Math.min(next.epochMilliseconds, interval.until)
    if (until > at.epochMilliseconds) {
      segments.push({ from: at.epochMilliseconds, until, offsetMs: Number(BigInt(at.offsetNanoseconds) / nanosPerMs) })
    }
    if (next === null || next.epochMilliseconds >= interval.until) return segments
    at = next
  }
}

/** What was read once: a zone's rules for a year don't change while the app runs, and a month of free times asks thousands of times. */
const years = new Map<string, readonly OffsetSegment[]>()

const segmentsOfYear = (year: number, timeZone: string): readonly OffsetSegment[] => {
  const key = `${year} ${timeZone}`
  const known = years.get(key)
  if (known) return known
  const segments = readSegments({ from: Date.UTC(year, 0, 1), until: Date.UTC(year + 1, 0, 1) }, timeZone)
  years.set(key, segments)
  return segments
}

const yearOf = (instant: Instant): number => new Date(instant).getUTCFullYear()

/** An interval cut where the zone's offset changes. */
export const offsetSegments = (interval: Interval, timeZone: string): OffsetSegment[] => {
  const segments: OffsetSegment[] = []
  for (let year = yearOf(interval.from); year <= yearOf(interval.until - 1); year++) {
    for (const one of segmentsOfYear(year, timeZone)) {
      const from = Math.max(one.from, interval.from)
      const until = Math.min(one.until, interval.until)
      const last = segments.at(-1)
      if (from >= until) continue
      if (last?.until === from && last.offsetMs === one.offsetMs) last.until = until
      else segments.push({ from, until, offsetMs: one.offsetMs })
    }
  }
  return segments
}

export const offsetMsAt = (instant: Instant, timeZone: string): number =>
  offsetSegments({ from: instant, until: instant + 1 }, timeZone)[0]?.offsetMs ?? 0

/** The clocks of a zone are never set by more. */
const farthestMs = 26 * 3_600_000

/** The instants at which the zone's clocks show a wall time, given as if it were UTC; in order, none where the clocks jump over it. */
export const instantsAt = (wallMs: number, timeZone: string): Instant[] =>
  offsetSegments({ from: wallMs - 2 * farthestMs, until: wallMs + 2 * farthestMs }, timeZone).flatMap(({ from, until, offsetMs }) => {
    const instant = wallMs - offsetMs
    return instant >= from && instant < until ? [instant] : []
  })

/** Where the clocks land when they jump over a wall time. */
export const landingAfter = (wallMs: number, timeZone: string): Instant =>
  offsetSegments({ from: wallMs - 2 * farthestMs, until: wallMs + 2 * farthestMs }, timeZone).find(
    ({ from, offsetMs }, index) => index > 0 && from + offsetMs > wallMs,
  )?.from ?? wallMs
