import type { Instant } from '@shared/domain/time/instant'
import { fromIso } from '@shared/domain/time/instant'
import type { Booking, DiaryColumn, DiaryDay } from '../../lib/records'
import type { BookingPlan } from './booking-plan'

export type Availability =
  /** `untilAt` is the end of the working time around it. */
  { kind: 'free'; untilAt: Instant } | { kind: 'taken'; by: Booking } | { kind: 'away' } | { kind: 'closed' } | { kind: 'over' }

const standing: readonly Booking['status'][] = ['pending', 'confirmed', 'completed']
const isStanding = ({ status }: Booking): boolean => standing.includes(status)
const meets = ({ startsAt, endsAt }: Pick<Booking, 'startsAt' | 'endsAt'>, from: Instant, until: Instant): boolean =>
  fromIso(startsAt) < until && from < fromIso(endsAt)

const blocks = (booking: Booking, from: Instant, until: Instant): boolean =>
  isStanding(booking) &&
  fromIso(booking.startsAt) - booking.bufferBeforeMinutes * 60_000 < until &&
  from < fromIso(booking.endsAt) + booking.bufferAfterMinutes * 60_000

/** Whether the trainer can take it, by the diary of that day; the booking itself is checked again when it is made. */
export const availabilityIn = (column: DiaryColumn, plan: Omit<BookingPlan, 'client' | 'trainer'>, now: Instant): Availability => {
  if (plan.startsAt <= now) return { kind: 'over' }
  const from = plan.startsAt - plan.type.bufferBeforeMinutes * 60_000
  const until = plan.endsAt + plan.type.bufferAfterMinutes * 60_000
  const by = column.bookings.find((booking) => blocks(booking, from, until))
  if (by) return { kind: 'taken', by }
  const around = column.open.find(({ startsAt, endsAt }) => fromIso(startsAt) <= plan.startsAt && plan.endsAt <= fromIso(endsAt))
  if (around) return { kind: 'free', untilAt: fromIso(around.endsAt) }
  return { kind: column.isAway ? 'away' : 'closed' }
}

/** What the client has at that time already. */
export const otherBooking = (day: DiaryDay, plan: BookingPlan): Booking | undefined =>
  day.columns
    .flatMap(({ bookings }) => bookings)
    .find((booking) => booking.clientId === plan.client.id && isStanding(booking) && meets(booking, plan.startsAt, plan.endsAt))

/** The one trainer who is free then; undefined when none is, or several. */
export const onlyFree = (day: DiaryDay, plan: Omit<BookingPlan, 'client' | 'trainer'>, now: Instant): string | undefined => {
  const free = day.columns.filter((column) => availabilityIn(column, plan, now).kind === 'free')
  return free.length === 1 ? free[0]!.trainerId : undefined
}
