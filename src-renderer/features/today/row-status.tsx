import type { SessionState } from '@shared/domain/bookings/session-state'
import { fromIso, minuteMs, type Instant } from '@shared/domain/time/instant'
import { isUnpaid } from '../../lib/cover-words'
import type { Booking } from '../../lib/records'
import { Status } from '../../ui/status'

interface RowStatusProps {
  booking: Booking
  state: SessionState
  now: Instant
  timeOf: (iso: string) => string
}

/** Relative only inside an hour: `12 min late`, then `Late since 09:00`. */
const lateText = (startsAt: string, now: Instant, timeOf: (iso: string) => string): string => {
  const minutes = Math.floor((now - fromIso(startsAt)) / minuteMs)
  return minutes < 60 ? `${minutes} min late` : `Late since ${timeOf(startsAt)}`
}

/** The state of a session; where the client is missing for how long, where the client is here since when. */
export const RowStatus = ({ booking, state, now, timeOf }: RowStatusProps) => {
  if (state === 'late') return <Status state={state} label={lateText(booking.startsAt, now, timeOf)} />
  if (state === 'checked_in' && booking.checkedInAt !== null) return <Status state={state} label={`In ${timeOf(booking.checkedInAt)}`} />
  return <Status state={state} {...(isUnpaid(booking) ? { label: 'Completed, not paid' } : {})} />
}
