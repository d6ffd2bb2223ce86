import { hourMs, type Instant } from '../time/instant'

/** Until when a pending booking keeps its time: the type's hours, and never past its own start. */
export const holdUntil = (now: Instant, holdHours: number, startsAt: Instant): Instant => Math.min(now + holdHours * hourMs, startsAt)

/** How a booking begins: as asked, but confirmed where its session has begun: there is nothing left to hold, and a hold would lapse at once. */
export const firstState = (
  asked: 'pending' | 'confirmed',
  { startsAt, holdHours, now }: { startsAt: Instant; holdHours: number; now: Instant },
): { status: 'pending' | 'confirmed'; holdUntil: Instant | null } =>
  asked === 'pending' && startsAt > now
    ? { status: 'pending', holdUntil: holdUntil(now, holdHours, startsAt) }
    : { status: 'confirmed', holdUntil: null }

/** A lapsed hold occupies nothing. The same predicate serves commands, slots and the job that tidies up. */
export const isHoldLapsed = (booking: { status: string; holdUntil: Instant | null }, now: Instant): boolean =>
  booking.status === 'pending' && booking.holdUntil !== null && booking.holdUntil <= now
