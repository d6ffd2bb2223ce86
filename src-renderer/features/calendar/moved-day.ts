import type { Booking, DiaryDay } from '../../lib/records'

/** A booking's place after a move. */
export type MovedBooking = Pick<Booking, 'id' | 'trainerId' | 'trainerName' | 'startsAt' | 'endsAt'>

/** The day as it is once these bookings are at their new places; a booking moved to another day or to nobody shown is gone from it. */
export const movedDay = (day: DiaryDay, moves: readonly MovedBooking[]): DiaryDay => {
  if (moves.length === 0) return day
  const all = new Map(day.columns.flatMap(({ bookings }) => bookings).map((booking) => [booking.id, booking]))
  const moved = moves.flatMap((move): Booking[] => {
    const booking = all.get(move.id)
    return booking && move.startsAt < day.endsAt && move.endsAt > day.startsAt ? [{ ...booking, ...move }] : []
  })
  const gone = new Set(moves.map(({ id }) => id))
  return {
    ...day,
    columns: day.columns.map((column) => ({
      ...column,
      bookings: [
        ...column.bookings.filter(({ id }) => !gone.has(id)),
        ...moved.filter(({ trainerId }) => trainerId === column.trainerId),
      ].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
    })),
  }
}
