import type { EventInput } from '@fullcalendar/react'
import { Temporal } from 'temporal-polyfill'
import { minuteMs, toIso, type Instant } from '@shared/domain/time/instant'
import { wallTimeText } from '@shared/domain/time/wall-time'
import type { WeekDay } from './laid-week'
import { bookingKey } from './range-block'

const gapKey = (trainerId: string, from: Instant): string => `gap ${trainerId} ${from}`

const isMovable = (status: string): boolean => status === 'pending' || status === 'confirmed'

/** Sessions, closed time, and for one trainer the free gaps, as FullCalendar takes them. */
export const weekEvents = (days: readonly WeekDay[], hasGaps: boolean): EventInput[] =>
  days.flatMap((day) => [
    ...day.closed.map(({ from, until }) => ({ start: toIso(from), end: toIso(until), display: 'background' })),
    ...day.columns.flatMap(({ trainerId, cells }, rank) =>
      cells.flatMap((cell): EventInput[] => {
        if (cell.kind === 'block') {
          const { booking } = cell
          const id = bookingKey(booking.id)
          return [
            { id, start: booking.startsAt, end: booking.endsAt, editable: isMovable(booking.status), extendedProps: { rank, booking } },
          ]
        }
        if (!hasGaps) return []
        const gap = { gapKey: gapKey(trainerId, cell.from), trainerId, startsAt: toIso(cell.from), endsAt: toIso(cell.until) }
        return [{ id: gap.gapKey, start: gap.startsAt, end: gap.endsAt, editable: false, extendedProps: { rank, gap } }]
      }),
    ),
  ])

const minuteOfDay = (at: Instant, timeZone: string): number => {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return hour * 60 + minute
}

/** The week’s sessions and gaps as columns of days, by minutes of the day: what the arrows go through. */
export const weekPlaces = (days: readonly WeekDay[], hasGaps: boolean, timeZone: string) =>
  days.map(({ day, columns }) => ({
    trainerId: day,
    cells: columns
      .flatMap(({ trainerId, cells }) =>
        cells
          .filter(({ kind }) => hasGaps || kind === 'block')
          .map((cell) => {
            const from = minuteOfDay(cell.from, timeZone)
            const key = cell.kind === 'block' ? bookingKey(cell.booking.id) : gapKey(trainerId, cell.from)
            return { key, at: cell.from, from, until: from + (cell.until - cell.from) / minuteMs }
          }),
      )
      .toSorted((a, b) => a.at - b.at || a.key.localeCompare(b.key)),
  }))

const usual = { first: 7, last: 21 }
const fewestHours = 10

/** Whole hours that hold every session and all working time of the week. */
export const weekHours = (days: readonly WeekDay[], timeZone: string): { slotMinTime: string; slotMaxTime: string } => {
  const spans = days.flatMap((day) => [
    ...day.columns.flatMap(({ cells }) => cells.map(({ from, until }) => ({ from, until }))),
    ...day.open,
  ])
  const firsts = spans.map(({ from }) => Math.floor(minuteOfDay(from, timeZone) / 60))
  const lasts = spans.map(({ from, until }) => Math.min(24, Math.ceil((minuteOfDay(from, timeZone) + (until - from) / minuteMs) / 60)))
  const first = firsts.length === 0 ? usual.first : Math.min(...firsts)
  const last = lasts.length === 0 ? usual.last : Math.max(...lasts)
  const until = Math.min(24, Math.max(last, first + fewestHours))
  return { slotMinTime: wallTimeText(Math.min(first, until - fewestHours) * 60), slotMaxTime: wallTimeText(until * 60) }
}
