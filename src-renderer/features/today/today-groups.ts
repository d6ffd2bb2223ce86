import { fromIso, type Instant } from '@shared/domain/time/instant'
import type { Booking, DiaryDay } from '../../lib/records'

export interface TodayRow {
  booking: Booking
  initials: string
  hue: number
}

const groupNames = ['Now', 'Next two hours', 'Later', 'Done'] as const
export interface TodayGroup {
  name: (typeof groupNames)[number]
  rows: TodayRow[]
}

const nextMs = 2 * 60 * 60_000

const groupOf = ({ status, startsAt, endsAt }: Booking, now: Instant): TodayGroup['name'] => {
  if (status === 'completed' || status === 'no_show' || fromIso(endsAt) <= now) return 'Done'
  if (fromIso(startsAt) <= now) return 'Now'
  return fromIso(startsAt) - now <= nextMs ? 'Next two hours' : 'Later'
}

/** Today's standing sessions in the order of work; within a group in the order of the day. */
export const todayGroups = (day: DiaryDay, now: Instant): TodayGroup[] => {
  const rows = day.columns
    .flatMap(({ bookings, initials, hue }) =>
      bookings.filter(({ status }) => status !== 'cancelled').map((booking) => ({ booking, initials, hue })),
    )
    .toSorted((a, b) => a.booking.startsAt.localeCompare(b.booking.startsAt) || a.booking.clientName.localeCompare(b.booking.clientName))
  return groupNames
    .map((name) => ({ name, rows: rows.filter(({ booking }) => groupOf(booking, now) === name) }))
    .filter(({ rows: { length } }) => length > 0)
}
