import { dayMs, type Instant, type Interval } from './instant'
import { instantsAt, landingAfter, offsetMsAt } from './zone-offsets'

/** A calendar day `YYYY-MM-DD`; not an instant. */
export type Day = string

const midnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

export const dayOf = (instant: Instant, timeZone: string): Day => dayAt(instant + offsetMsAt(instant, timeZone))

export const addDays = (day: Day, days: number): Day => dayAt(midnightUtc(day) + days * dayMs)

/** Days from `from` to `to`, both inclusive; empty when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (new Date(midnightUtc(day)).getUTCDay() + 6) % 7

/** The first instant of a day: midnight, its first pass where it is repeated, or where the clocks land when they jump over it. */
const startOfDay = (day: Day, timeZone: string): Instant => {
  const midnight = midnightUtc(day)
  return instantsAt(midnight, timeZone)[0] ?? landingAfter(midnight, timeZone)
}

/** The day from its first instant to the next day's first: 23, 24 or 25 hours, or what the zone makes of it. */
export const dayInterval = (day: Day, timeZone: string): Interval => ({
  from: startOfDay(day, timeZone),
  until: startOfDay(addDays(day, 1), timeZone),
})

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
