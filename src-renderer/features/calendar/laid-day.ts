import { dayLayout, type LaidBooking } from '@shared/domain/calendar/day-layout'
import { shownHours } from '@shared/domain/calendar/shown-hours'
import { fromIso, type Instant } from '@shared/domain/time/instant'
import type { Booking, DiaryDay } from '../../lib/records'

export type DiaryBooking = Booking & LaidBooking

const intervalOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({ from: fromIso(startsAt), until: fromIso(endsAt) })

/** The answer of the calendar as cells and hours, at the studio's present moment. */
export const laidDay = (day: DiaryDay, now: Instant) => {
  const whole = intervalOf(day)
  const diaries = day.columns.map(({ trainerId, open, bookings }) => ({
    trainerId,
    open: open.map(intervalOf),
    bookings: bookings.map((booking): DiaryBooking => ({ ...booking, ...intervalOf(booking) })),
  }))
  const lines = day.hours.map(({ at, label }) => ({ at: fromIso(at), label }))
  return { whole, diaries, columns: dayLayout(diaries, { ...whole, now }), hours: shownHours(lines, whole, diaries, now) }
}

export type LaidDay = ReturnType<typeof laidDay>
