import { dayOf } from '../time/zone'
import { addMinutes, type Instant } from '../time/instant'
import type { SessionTimes } from './session-state'

export type SessionAct = 'confirm' | 'check_in' | 'undo_check_in' | 'complete' | 'no_show' | 'rate' | 'report' | 'move' | 'cancel'

export interface ActedSession extends SessionTimes {
  kind: 'private' | 'group'
  holdUntil: Instant | null
}

interface ActRules {
  timeZone: string
  /** How long after its end an unattended one is proposed as a no-show. */
  noShowAfterMinutes: number
}

/** What may be done with a session at a moment; `next` is what the day asks for now, if anything. */
export const sessionActs = (
  session: ActedSession,
  now: Instant,
  { timeZone, noShowAfterMinutes }: ActRules,
): { next: SessionAct | null; acts: SessionAct[] } => {
  const { status, startsAt, endsAt, checkedInAt, holdUntil, kind } = session
  const hasBegun = startsAt <= now
  const move: SessionAct[] = kind === 'private' ? ['move'] : []
  const report: SessionAct[] = hasBegun ? ['report'] : []
  if (status === 'pending') {
    const isHeld = holdUntil === null || holdUntil > now
    return isHeld ? { next: 'confirm', acts: ['confirm', ...move, 'cancel'] } : { next: null, acts: ['cancel'] }
  }
  if (status === 'completed') return { next: 'rate', acts: ['rate', 'report'] }
  if (status === 'no_show') return { next: null, acts: ['report'] }
  if (status === 'cancelled') return { next: null, acts: [] }
  if (checkedInAt !== null) {
    const complete: SessionAct[] = hasBegun ? ['complete'] : []
    return { next: complete[0] ?? null, acts: [...complete, 'undo_check_in', ...move, ...report, 'cancel'] }
  }
  // People come early: from midnight of the day on.
  const checkIn: SessionAct[] = hasBegun || dayOf(startsAt, timeZone) === dayOf(now, timeZone) ? ['check_in'] : []
  if (!hasBegun) return { next: checkIn[0] ?? null, acts: [...checkIn, ...move, 'cancel'] }
  const next = addMinutes(endsAt, noShowAfterMinutes) <= now ? 'no_show' : 'check_in'
  return { next, acts: [next, next === 'no_show' ? 'check_in' : 'no_show', 'complete', ...move, 'report', 'cancel'] }
}
