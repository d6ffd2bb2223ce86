import type { Day } from '@shared/domain/time/zone'
import type { Outputs } from '../../lib/api'

export type HandOverBooking = Outputs['trainers']['handOver']['items'][number]

export interface HandOverDay {
  day: Day
  bookings: HandOverBooking[]
}

/** The bookings in the order they will be held, by day. */
export const handOverDays = (bookings: readonly HandOverBooking[], dayOf: (iso: string) => Day): HandOverDay[] => {
  const days: HandOverDay[] = []
  for (const booking of bookings.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = dayOf(booking.startsAt)
    const last = days.at(-1)
    if (last?.day === day) last.bookings.push(booking)
    else days.push({ day, bookings: [booking] })
  }
  return days
}

/** Who takes it: whom somebody chose while they still could, else the first who is free; null where nobody is. */
export const takerOf = ({ bookingId, freeTrainers }: HandOverBooking, chosen: Readonly<Record<string, string>>) =>
  freeTrainers.find(({ trainerId }) => trainerId === chosen[bookingId]) ?? freeTrainers[0] ?? null

/** `2 bookings left to hand over`. */
export const leftText = (left: number): string => `${left} ${left === 1 ? 'booking' : 'bookings'} left to hand over`
