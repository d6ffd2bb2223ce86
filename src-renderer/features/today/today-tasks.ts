import { fromIso, type Instant } from '@shared/domain/time/instant'
import type { Booking } from '../../lib/records'

/** `hold`: a request whose hold is about to run out. `request`: one that can wait. `no_show`: over, and nobody was checked in. */
export interface TodayTask {
  kind: 'hold' | 'no_show' | 'request'
  booking: Booking
}

const isAlive = ({ booking: { status, holdUntil } }: TodayTask, now: Instant): boolean =>
  status !== 'pending' || holdUntil === null || fromIso(holdUntil) > now

/** What asks for a decision, the most pressing first: what the server proposes, then the requests that can wait. */
export const todayTasks = (
  proposals: readonly { kind: 'hold' | 'no_show'; booking: Booking }[],
  requests: readonly Booking[],
  now: Instant,
): TodayTask[] => {
  const proposed = new Set(proposals.map(({ booking }) => booking.id))
  return [...proposals, ...requests.filter(({ id }) => !proposed.has(id)).map((booking) => ({ kind: 'request' as const, booking }))].filter(
    (task) => isAlive(task, now),
  )
}
