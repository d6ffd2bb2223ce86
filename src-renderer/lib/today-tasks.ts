import { fromIso, hourMs, type Instant } from '@shared/domain/time/instant'
import type { Booking } from './records'

/** `hold`: a request whose hold runs out within two hours. `request`: one that can wait. `no_show`: over, and nobody was checked in. */
export interface TodayTask {
  kind: 'hold' | 'no_show' | 'request'
  booking: Booking
}

const isAlive = ({ booking: { status, holdUntil } }: TodayTask, now: Instant): boolean =>
  status !== 'pending' || holdUntil === null || fromIso(holdUntil) > now

const taskOf = (booking: Booking, now: Instant): TodayTask => {
  const isSoon = booking.holdUntil !== null && fromIso(booking.holdUntil) - now <= 2 * hourMs
  return { kind: isSoon ? 'hold' : 'request', booking }
}
const pressing = ['hold', 'no_show', 'request']

/** What asks for a decision, the most pressing first; of a kind as the server has them, the requests that can wait by their hold, then by their start. */
export const todayTasks = (
  proposals: readonly { kind: 'hold' | 'no_show'; booking: Booking }[],
  requests: readonly Booking[],
  now: Instant,
): TodayTask[] => {
  const proposed = new Set(proposals.map(({ booking }) => booking.id))
  return [
    ...proposals.map(({ kind, booking }) => (kind === 'no_show' ? { kind, booking } : taskOf(booking, now))),
    ...requests.filter(({ id }) => !proposed.has(id)).map((booking) => taskOf(booking, now)),
  ]
    .filter((task) => isAlive(task, now))
    .toSorted((a, b) => pressing.indexOf(a.kind) - pressing.indexOf(b.kind))
}
