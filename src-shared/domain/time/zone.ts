import { Temporal } from 'temporal-polyfill'
import type { Instant, Interval } from './instant'

/** A calendar day `YYYY-MM-DD`; not an instant. */
export type Day = string

const nanosPerMs = 1_000_000n

export const dayOf = (instant: Instant, timeZone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** Days from `from` to `to`, both inclusive; empty when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek - 1

/** The day from its first instant to the next day's first: 23, 24 or 25 hours, or what the zone makes of it. */
export const dayInterval = (day: Day, timeZone: string): Interval => ({
  from: Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds,
  until: Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds,
})

interface OffsetSegment extends Interval {
  offsetMs: number
}

/** An interval cut where the zone's offset changes. */
export const offsetSegments = (interval: Interval, timeZone: string): OffsetSegment[] => {
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

/** English locales in the order asked: each spells out the zones of its own part of the world. */
const locales = ['en-US', 'en-GB', 'en-KE', 'en-ZA', 'en-IN', 'en-AU', 'en-NZ']
const formats = new Map<string, Intl.DateTimeFormat[]>()

/** `CDT`, `EAT`, or `GMT+5:30` where no English locale has letters for the zone. */
export const zoneAbbreviation = (instant: Instant, timeZone: string): string => {
  let inLocales = formats.get(timeZone)
  if (!inLocales) {
    inLocales = locales.map((locale) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }))
    formats.set(timeZone, inLocales)
  }
  const names = inLocales.map((format) => format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? timeZone)
  return names.find((name) => /^[A-Z]{2,5}$/.test(name)) ?? names[0] ?? timeZone
}
