import { IconAlertCircle, IconX } from '@tabler/icons-react'
import type { BookingActs } from '../../lib/use-booking-acts'
import type { LaidDay } from './laid-day'

/** An act by key that was refused: said where it happened, gone with the next act. */
export const DayProblem = ({ acts, day }: { acts: BookingActs; day: LaidDay['diaries'] }) => {
  const { problem, clear } = acts
  if (!problem) return null
  const booking = day.flatMap(({ bookings }) => bookings).find(({ id }) => id === problem.bookingId)
  return (
    <p className="day-problem" role="alert">
      <IconAlertCircle size={16} stroke={1.9} aria-hidden />
      <span>
        {booking && <b>{booking.clientName}: </b>}
        {problem.message}
      </span>
      <button type="button" aria-label="Hide message" onClick={clear}>
        <IconX size={14} stroke={1.9} aria-hidden />
      </button>
    </p>
  )
}
