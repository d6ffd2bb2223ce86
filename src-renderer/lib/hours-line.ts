import type { Interval } from '@shared/domain/time/instant'
import { mergeIntervals } from '@shared/domain/time/intervals'
import { minuteOfDay, wallTimeText } from '@shared/domain/time/wall-time'
import { wallTimeFromText } from './field-rules'

/** Working time of one day in minutes of the day, half-open, sorted, with gaps between its stretches. */
export type DayHours = readonly Interval[]

/** `09:00–13:00, 14:30–18:00`; empty for a day without hours. */
export const hoursLine = (hours: DayHours): string =>
  hours.map(({ from, until }) => `${wallTimeText(from)}–${wallTimeText(until)}`).join(', ')

export const hoursOfTimes = (times: readonly { start: string; end: string }[]): DayHours =>
  mergeIntervals(times.map(({ start, end }) => ({ from: minuteOfDay(start), until: minuteOfDay(end) })))

export const timesOf = (hours: DayHours): { start: string; end: string }[] =>
  hours.map(({ from, until }) => ({ start: wallTimeText(from), end: wallTimeText(until) }))

type Reading = { hours: DayHours; problem: null } | { hours: null; problem: string }

const unread = (problem: string): Reading => ({ hours: null, problem })

/** A day's hours as people write them: `9–13, 14:30–18`. Stretches that meet are joined. */
export const readHoursLine = (text: string): Reading => {
  const hours: Interval[] = []
  for (const part of text
    .split(/[,;]|\band\b/)
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const sides = part.split(/\s*(?:[-–—]|\bto\b)\s*/)
    const [start, end] = sides.map(wallTimeFromText)
    if (sides.length !== 2 || start == null || end == null) return unread('Write hours, such as 9–13, 14:30–18.')
    const [from, until] = [minuteOfDay(start), minuteOfDay(end)]
    if (until <= from) return unread(`${start}–${end} ends before it begins. Hours do not cross midnight; 24:00 is the latest end.`)
    hours.push({ from, until })
  }
  return { hours: mergeIntervals(hours), problem: null }
}
