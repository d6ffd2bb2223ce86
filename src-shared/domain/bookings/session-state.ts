import { addMinutes, type Instant } from '../time/instant'
import type { BookingStatus } from './transitions'

export type SessionState = BookingStatus | 'checked_in' | 'late' | 'no_show_proposed'

export interface SessionTimes {
  status: BookingStatus
  startsAt: Instant
  endsAt: Instant
  checkedInAt: Instant | null
}

/**
 * How a session stands at a moment: its status, and for a confirmed one whether its client is here, missing, or was never seen.
 * @param noShowAfterMinutes how long after its end an unattended one is proposed as a no-show
 * @param isCheckingIn somebody was checked in that day. Nobody is called late without it: there is no evidence.
 */
export const sessionState = (
  { status, startsAt, endsAt, checkedInAt }: SessionTimes,
  now: Instant,
  isCheckingIn: boolean,
  noShowAfterMinutes: number,
): SessionState => {
  if (status !== 'confirmed') return status
  if (checkedInAt !== null) return 'checked_in'
  if (addMinutes(endsAt, noShowAfterMinutes) <= now) return 'no_show_proposed'
  return startsAt <= now && isCheckingIn ? 'late' : status
}
