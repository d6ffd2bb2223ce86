import { addMinutes, fromIso, hourMs, type Instant } from '@shared/domain/time/instant'
import type { Booking, DiaryDay } from '../../lib/records'

export interface TodayRow {
  booking: Booking
  initials: string
  hue: number
}

/** In the order of work. */
export const groupNames = ['Late', 'On the floor', 'Next two hours', 'Later', 'Done'] as const
export type GroupName = (typeof groupNames)[number]

export interface TodayGroup {
  name: GroupName
  rows: TodayRow[]
}

/** Standing sessions in the order of the day. */
const standingRows = (day: DiaryDay): TodayRow[] =>
  day.columns
    .flatMap(({ bookings, initials, hue }) =>
      bookings.filter(({ status }) => status !== 'cancelled').map((booking) => ({ booking, initials, hue })),
    )
    .toSorted((a, b) => a.booking.startsAt.localeCompare(b.booking.startsAt) || a.booking.clientName.localeCompare(b.booking.clientName))

/** Who was never seen is waited for until the no-show is proposed. */
const overAt = ({ status, endsAt, checkedInAt }: Booking, noShowAfterMinutes: number): Instant =>
  status === 'confirmed' && checkedInAt === null ? addMinutes(fromIso(endsAt), noShowAfterMinutes) : fromIso(endsAt)

interface Moment {
  now: Instant
  /** How long after its end an unattended session is proposed as a no-show. */
  noShowAfterMinutes: number
}

const groupOf = (booking: Booking, { now, noShowAfterMinutes }: Moment, isCheckingIn: boolean): GroupName => {
  const { status, startsAt, checkedInAt } = booking
  if (status === 'completed' || status === 'no_show' || overAt(booking, noShowAfterMinutes) <= now) return 'Done'
  if (fromIso(startsAt) <= now) return status === 'pending' || (isCheckingIn && checkedInAt === null) ? 'Late' : 'On the floor'
  return fromIso(startsAt) - now <= 2 * hourMs ? 'Next two hours' : 'Later'
}

/** Today's sessions by what they ask of the desk. Nobody is called late in a studio that has checked nobody in today: there is no evidence. */
export const todayGroups = (day: DiaryDay, moment: Moment): TodayGroup[] => {
  const rows = standingRows(day)
  const isCheckingIn = rows.some(({ booking }) => booking.checkedInAt !== null)
  return groupNames
    .map((name) => ({ name, rows: rows.filter(({ booking }) => groupOf(booking, moment, isCheckingIn) === name) }))
    .filter((group) => group.rows.length > 0)
}

const placesOf = (groups: readonly TodayGroup[]): string =>
  groups.map(({ name, rows }) => `${name}: ${rows.map(({ booking }) => booking.id).join()}`).join()

/** Whether any row would change its place if the day were grouped by `later` instead of `earlier`. */
export const hasMoved = (day: DiaryDay, earlier: Moment, later: Moment): boolean =>
  placesOf(todayGroups(day, earlier)) !== placesOf(todayGroups(day, later))
