import { IconClockExclamation } from '@tabler/icons-react'
import { fromIso, minuteMs, type Instant } from '@shared/domain/time/instant'
import type { Booking } from '../../lib/records'
import { sessionState, Status } from '../../ui/status'

interface RowStatusProps {
  booking: Booking
  isLate: boolean
  now: Instant
  timeOf: (iso: string) => string
}

/** Relative only inside an hour: `12 min late`, then `Late since 09:00`. */
const lateText = (startsAt: string, now: Instant, timeOf: (iso: string) => string): string => {
  const minutes = Math.floor((now - fromIso(startsAt)) / minuteMs)
  return minutes < 60 ? `${minutes} min late` : `Late since ${timeOf(startsAt)}`
}

/** The state of a session; a confirmed one whose client is missing says for how long. */
export const RowStatus = ({ booking, isLate, now, timeOf }: RowStatusProps) =>
  isLate && booking.status === 'confirmed' ? (
    <span className="status" data-tone="warning" data-pill>
      <IconClockExclamation size={15} stroke={1.9} aria-hidden />
      {lateText(booking.startsAt, now, timeOf)}
    </span>
  ) : (
    <Status state={sessionState(booking)} />
  )
