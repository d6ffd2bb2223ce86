import { dayLayout } from '@shared/domain/calendar/day-layout'
import { fromIso, type Instant } from '@shared/domain/time/instant'
import type { DiaryDay } from '../lib/records'

const intervalOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({ from: fromIso(startsAt), until: fromIso(endsAt) })

/** The next free hour of each trainer on a day. */
const freeIn = (day: DiaryDay, now: Instant) => {
  const columns = day.columns.map(({ trainerId, open, bookings }) => ({
    trainerId,
    open: open.map(intervalOf),
    bookings: bookings.map((booking) => ({ ...booking, ...intervalOf(booking) })),
  }))
  return new Map(dayLayout(columns, { ...intervalOf(day), now }).map(({ trainerId, nextFreeAt }) => [trainerId, nextFreeAt]))
}

/** Each trainer's next free hour in these days, the soonest first; null where there is none. A day not answered yet is passed over. */
export const nextFreeRows = (days: readonly (DiaryDay | undefined)[], now: Instant) => {
  const free = days.flatMap((day) => (day ? [freeIn(day, now)] : []))
  return (days[0]?.columns ?? [])
    .map(({ trainerId, name, initials, hue }) => ({
      trainerId,
      name,
      initials,
      hue,
      freeAt: free.map((ofDay) => ofDay.get(trainerId) ?? null).find((at) => at !== null) ?? null,
    }))
    .toSorted((a, b) => (a.freeAt ?? Infinity) - (b.freeAt ?? Infinity) || a.name.localeCompare(b.name))
}
