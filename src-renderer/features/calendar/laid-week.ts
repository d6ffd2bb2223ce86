import { dayLayout, type LaidBooking, type LaidColumn } from '@shared/domain/calendar/day-layout'
import { fromIso, type Instant, type Interval } from '@shared/domain/time/instant'
import { intersectIntervals, mergeIntervals, subtractIntervals } from '@shared/domain/time/intervals'
import { dayInterval, daysBetween, type Day } from '@shared/domain/time/zone'
import type { DiaryRange, RangeBooking } from '../../lib/records'
import type { DaySpan } from './calendar-span'

export type WeekBooking = RangeBooking & LaidBooking

/** What a session type keeps free around its sessions. */
export interface Buffers {
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
}

export interface WeekDay extends Interval {
  day: Day
  columns: LaidColumn<WeekBooking>[]
  /** When at least one of the shown trainers works. */
  open: Interval[]
  /** When none does. */
  closed: Interval[]
  bookedCount: number
}

const noBuffers: Buffers = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }

const intervalOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Interval => ({
  from: fromIso(startsAt),
  until: fromIso(endsAt),
})

const touches = (interval: Interval, day: Interval): boolean => interval.from < day.until && interval.until > day.from

/** Each day of a week as the diary’s day lays it out, in the order of the trainers given; a session belongs to the day it starts on. */
export const laidWeek = (
  range: DiaryRange,
  { from, to }: DaySpan,
  trainerIds: readonly string[],
  buffersOf: ReadonlyMap<string, Buffers>,
  now: Instant,
): WeekDay[] => {
  const bookings = range.items.map((item): WeekBooking => ({
    ...item,
    ...intervalOf(item),
    ...(buffersOf.get(item.sessionTypeId) ?? noBuffers),
  }))
  const open = range.open.map((one) => ({ trainerId: one.trainerId, ...intervalOf(one) }))
  return daysBetween(from, to).map((day) => {
    const whole = dayInterval(day, range.timeZone)
    const openNow = open.filter((one) => touches(one, whole))
    const openToAll = intersectIntervals(mergeIntervals(openNow), [whole])
    const ofDay = bookings.filter((booking) => booking.from >= whole.from && booking.from < whole.until)
    const columns = dayLayout(
      trainerIds.map((trainerId) => ({
        trainerId,
        open: intersectIntervals(mergeIntervals(openNow.filter((one) => one.trainerId === trainerId)), [whole]),
        bookings: ofDay.filter((booking) => booking.trainerId === trainerId),
      })),
      { ...whole, now },
    )
    return {
      ...whole,
      day,
      columns,
      open: openToAll,
      closed: subtractIntervals([whole], openToAll),
      bookedCount: columns.reduce((sum, { bookedCount }) => sum + bookedCount, 0),
    }
  })
}
