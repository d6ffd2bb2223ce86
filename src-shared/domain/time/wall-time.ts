import { Temporal } from 'temporal-polyfill'
import type { Instant } from './instant'
import { type Day, zoneAbbreviation } from './zone'

/** `HH:MM` as minutes of the day; 24:00 is 1440. */
export const minuteOfDay = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

export const wallTimeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export type WallTimeReading =
  | { kind: 'one'; instant: Instant }
  /** The night the clocks go back: both passes. */
  | { kind: 'two'; first: Instant; second: Instant }
  /** The night the clocks go forward: no such time; `next` is the first instant after the gap. */
  | { kind: 'missing'; next: Instant }

/** What a wall time of a day means in a zone. */
export const readWallTime = (day: Day, minute: number, timeZone: string): WallTimeReading => {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute })
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (!earlier.toPlainDateTime().equals(wall)) {
    return { kind: 'missing', next: earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? later.epochMilliseconds }
  }
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'one', instant: earlier.epochMilliseconds }
  return { kind: 'two', first: earlier.epochMilliseconds, second: later.epochMilliseconds }
}

/** `10:00`, and in a repeated hour `01:00 CDT` or `01:00 CST`. */
export const wallTimeLabel = (instant: Instant, timeZone: string): string => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  const text = wallTimeText(zoned.hour * 60 + zoned.minute)
  const reading = readWallTime(zoned.toPlainDate().toString(), zoned.hour * 60 + zoned.minute, timeZone)
  return reading.kind === 'two' ? `${text} ${zoneAbbreviation(instant, timeZone)}` : text
}
