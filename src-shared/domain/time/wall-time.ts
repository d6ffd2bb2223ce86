import { minuteMs, type Instant } from './instant'
import { type Day, zoneAbbreviation } from './zone'
import { instantsAt, landingAfter, offsetMsAt } from './zone-offsets'

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
  const wallMs = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs
  const [first, second] = instantsAt(wallMs, timeZone)
  if (first === undefined) return { kind: 'missing', next: landingAfter(wallMs, timeZone) }
  return second === undefined ? { kind: 'one', instant: first } : { kind: 'two', first, second }
}

/** `10:00`, and in a repeated hour `01:00 CDT` or `01:00 CST`. */
export const wallTimeLabel = (instant: Instant, timeZone: string): string => {
  const wallMs = Math.floor((instant + offsetMsAt(instant, timeZone)) / minuteMs) * minuteMs
  const text = new Date(wallMs).toISOString().slice(11, 16)
  return instantsAt(wallMs, timeZone).length > 1 ? `${text} ${zoneAbbreviation(instant, timeZone)}` : text
}
