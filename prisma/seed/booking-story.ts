import { cancellationReason } from '@shared/domain/bookings/cancellation'
import { holdUntil } from '@shared/domain/bookings/hold'
import type { BookingStatus } from '@shared/domain/bookings/transitions'
import { dayMs, hourMs, minuteMs } from '@shared/domain/time/instant'
import type { PlannedSession } from './day-plan'
import { sessionTypes } from './kilele'
import { bookingNotes, cancellationReasons } from './names'
import type { Random } from './random'

/** `app`: TrainerHub itself. */
type By = 'desk' | 'owner' | 'app'

export interface StoryEvent {
  change: 'created' | 'confirmed' | 'moved' | 'checked_in' | 'completed' | 'no_show' | 'cancelled'
  fromStatus: BookingStatus | null
  toStatus: BookingStatus
  reason: string | null
  fromStartsAt: number | null
  by: By
  at: number
}

/** What became of a booking by now. */
interface Outcome {
  status: BookingStatus
  holdUntil: number | null
  checkedInAt: number | null
  endReason: string | null
  cancellationReason: string | null
  notes: string
}

export interface BookingStory {
  outcome: Outcome
  /** How often it was moved. */
  sequence: number
  /** Every step that led to the outcome, in order. */
  events: StoryEvent[]
}

const cancelWindowHours = 12
/** Somebody comes to the desk this long before they begin, at the earliest. */
const earlyMinutes = 12
const leadTimes = [
  { span: 6 * hourMs, share: 1 },
  { span: 2 * dayMs, share: 4 },
  { span: 7 * dayMs, share: 4 },
  { span: 20 * dayMs, share: 2 },
]

/** When a session was booked: hours to weeks ahead, and never after now. Far ones were booked over the last weeks. */
export const bookedAt = (startsAt: number, now: number, random: Random): number => {
  const { span } = random.weighted(leadTimes, ({ share }) => share)
  const wished = startsAt - hourMs - Math.floor(span * random.fraction())
  return wished < now ? wished : now - Math.floor(21 * dayMs * random.fraction())
}

const event = (
  change: StoryEvent['change'],
  fromStatus: BookingStatus | null,
  toStatus: BookingStatus,
  by: By,
  at: number,
  more: Partial<StoryEvent> = {},
): StoryEvent => ({
  change,
  fromStatus,
  toStatus,
  reason: null,
  fromStartsAt: null,
  by,
  at,
  ...more,
})

const between = (from: number, until: number, random: Random): number => Math.floor(from + (until - from) * random.fraction())

const story = (events: StoryEvent[], outcome: Partial<Outcome>): BookingStory => ({
  outcome: {
    status: events.at(-1)?.toStatus ?? 'pending',
    holdUntil: null,
    checkedInAt: null,
    endReason: null,
    cancellationReason: null,
    notes: '',
    ...outcome,
  },
  sequence: 0,
  events,
})

/** A wish that was not granted: declined by the desk, or its hold ran out. */
const refusedWish = (createdAt: number, hold: number, now: number, random: Random): BookingStory => {
  const asked = event('created', null, 'pending', 'desk', createdAt)
  if (hold <= now && random.chance(0.5)) {
    const lapsed = event('cancelled', 'pending', 'cancelled', 'app', hold, { reason: 'hold_lapsed' })
    return story([asked, lapsed], { holdUntil: hold, endReason: 'hold_lapsed' })
  }
  const why = random.pick(cancellationReasons.declined)
  const declined = event('cancelled', 'pending', 'cancelled', 'desk', between(createdAt, Math.min(hold, now), random), { reason: why })
  return story([asked, declined], { holdUntil: hold, endReason: 'declined', cancellationReason: why })
}

const cancelledStory = (begun: StoryEvent[], startsAt: number, now: number, random: Random): BookingStory => {
  const since = begun.at(-1)?.at ?? startsAt
  const by = random.weighted(
    ['by_client', 'by_trainer', 'by_studio'] as const,
    (one) => ({ by_client: 14, by_trainer: 3, by_studio: 2 })[one],
  )
  const at = between(since, Math.min(startsAt, now), random)
  const why = random.pick(cancellationReasons[by])
  const ended = event('cancelled', 'confirmed', 'cancelled', by === 'by_client' ? 'desk' : 'owner', at, { reason: why })
  return story([...begun, ended], {
    endReason: cancellationReason(by, 'confirmed', startsAt, at, cancelWindowHours),
    cancellationReason: why,
  })
}

/** A confirmed booking as it stands now: over, going on, or still to come. */
const liveStory = (begun: StoryEvent[], { startsAt, endsAt }: PlannedSession, now: number, random: Random): BookingStory => {
  const notes = random.chance(0.06) ? random.pick(bookingNotes) : ''
  const arrivesAt = startsAt - Math.floor(random.fraction() * earlyMinutes * minuteMs) + 2 * minuteMs
  const comes = random.chance(0.95)
  if (comes && arrivesAt > now) return story(begun, { notes })
  if (comes) {
    const here = [...begun, event('checked_in', 'confirmed', 'confirmed', 'desk', Math.max(arrivesAt, begun.at(-1)?.at ?? 0))]
    if (endsAt > now) return story(here, { checkedInAt: arrivesAt, notes })
    return story([...here, event('completed', 'confirmed', 'completed', 'app', endsAt)], { checkedInAt: arrivesAt, notes })
  }
  const missedAt = endsAt + 20 * minuteMs
  return story(missedAt > now ? begun : [...begun, event('no_show', 'confirmed', 'no_show', 'desk', missedAt)], { notes })
}

/** The story of one booking from its making at `createdAt` to now. */
export const bookingStory = (session: PlannedSession, createdAt: number, now: number, random: Random): BookingStory => {
  const { startsAt, isCancelled } = session
  const type = sessionTypes[session.type]
  const hold = holdUntil(createdAt, type.holdHours, startsAt)
  if (isCancelled && random.chance(0.2)) return refusedWish(createdAt, hold, now, random)
  const isAsked = type.startsAs === 'pending' || random.chance(0.25)
  const begun = [event('created', null, isAsked ? 'pending' : 'confirmed', 'desk', createdAt)]
  if (isAsked && !isCancelled && hold > now && random.chance(0.7)) return story(begun, { holdUntil: hold })
  if (isAsked) begun.push(event('confirmed', 'pending', 'confirmed', 'owner', between(createdAt, Math.min(hold, now), random)))
  if (isCancelled) return cancelledStory(begun, startsAt, now, random)
  const isMoved = random.chance(0.03)
  if (isMoved) {
    const at = between(begun.at(-1)?.at ?? createdAt, Math.min(startsAt, now), random)
    begun.push(event('moved', 'confirmed', 'confirmed', 'desk', at, { fromStartsAt: startsAt - random.whole(1, 4) * 30 * minuteMs }))
  }
  return { ...liveStory(begun, session, now, random), sequence: isMoved ? 1 : 0 }
}
