import * as z from 'zod'
import { command, desk, everyone, query } from './builder'
import { day, id, instant, line, longText } from './fields'
import { listInput, listOf, pageInput, sortBy } from './list'
import { consequence, payWith } from './package-shapes'

export const bookingStatuses = ['pending', 'confirmed', 'completed', 'no_show', 'cancelled'] as const
export const endReasons = ['declined', 'hold_lapsed', 'by_client', 'late_by_client', 'by_studio', 'by_trainer', 'imported'] as const
export const bookingCovers = ['open', 'package', 'membership', 'sale', 'free', 'untracked'] as const
export const overrideKinds = ['outside_hours', 'in_break', 'overlap', 'in_the_past'] as const

export const booking = z.object({
  id,
  sessionId: id,
  trainerId: id,
  trainerName: z.string(),
  clientId: id,
  clientName: z.string(),
  clientNumber: z.string(),
  sessionTypeId: id,
  sessionTypeName: z.string(),
  /** 1–12, as trainers’ hues. */
  sessionTypeColour: z.int(),
  kind: z.enum(['private', 'group']),
  startsAt: instant,
  endsAt: instant,
  durationMinutes: z.int(),
  bufferBeforeMinutes: z.int(),
  bufferAfterMinutes: z.int(),
  status: z.enum(bookingStatuses),
  holdUntil: instant.nullable(),
  checkedInAt: instant.nullable(),
  endReason: z.enum(endReasons).nullable(),
  cancellationReason: z.string().nullable(),
  notes: z.string(),
  sequence: z.int(),
  isOverlapGranted: z.boolean(),
  /** What pays for it: nothing yet (open), a package, a membership, a sale; free: not charged, with a reason; untracked: from before the till. */
  cover: z.enum(bookingCovers),
  clientPackageId: z.string().nullable(),
  membershipId: z.string().nullable(),
  /** The package’s or membership’s. */
  coverName: z.string().nullable(),
  isUpcoming: z.boolean(),
  isPast: z.boolean(),
  createdAt: instant,
})

const bookingEvent = z.object({
  id,
  change: z.string(),
  fromStatus: z.string().nullable(),
  toStatus: z.string(),
  reason: z.string().nullable(),
  fromStartsAt: instant.nullable(),
  toStartsAt: instant.nullable(),
  by: z.string(),
  at: instant,
})

const override = z.strictObject({ kinds: z.array(z.enum(overrideKinds)).min(1).max(4), reason: line(300) })

const ownSession = {
  trainerId: id.optional(),
  sessionTypeId: id.optional(),
  startsAt: instant.optional(),
  endsAt: instant.optional(),
}

/** `startsAt` makes a private session; `sessionId` takes a seat in one that stands. */
const newBooking = z.strictObject({
  clientId: id,
  sessionId: id.optional(),
  ...ownSession,
  status: z.enum(['pending', 'confirmed']).optional(),
  notes: longText(4000).optional(),
  /** Reserves a credit of this package, or books on this membership. */
  payWith: payWith.optional(),
  override: override.optional(),
  allowClientOverlap: z.boolean().optional(),
})

const move = {
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  trainerId: id.optional(),
  /** Another session of a class, for a seat in one. */
  sessionId: id.optional(),
  override: override.optional(),
  allowClientOverlap: z.boolean().optional(),
}

const cancellation = {
  endReason: z.enum(['declined', 'by_client', 'by_studio', 'by_trainer']).optional(),
  reason: line(300).optional(),
}

/** What asks for a decision: a session that ended without its client, or a hold about to run out. Nothing happens by itself. */
const proposal = z.object({ kind: z.enum(['no_show', 'hold']), booking })

const ruleErrors = [
  'SLOT_TAKEN',
  'NO_SEATS',
  'ALREADY_BOOKED',
  'TOO_EARLY',
  'CLIENT_BUSY',
  'OUTSIDE_HOURS',
  'IN_BREAK',
  'IN_THE_PAST',
  'BAD_RANGE',
  'ARCHIVED',
  'NOT_FOUND',
  'FORBIDDEN',
  'WRONG_STATE',
  'HOLD_LAPSED',
  'NO_CREDITS',
  'ALREADY_PAID',
] as const

export const bookings = {
  create: command({ access: everyone, method: 'POST', path: '/bookings', summary: 'Book a private session, or a seat', errors: ruleErrors })
    .input(newBooking)
    .output(booking),
  list: query({ access: everyone, method: 'GET', path: '/bookings', summary: 'Bookings' })
    .input(
      z.strictObject({
        ...listInput,
        status: z.enum(bookingStatuses).optional(),
        trainerId: id.optional(),
        clientId: id.optional(),
        from: day.optional(),
        to: day.optional(),
        sort: sortBy('startsAt', 'createdAt'),
      }),
    )
    .output(listOf(booking)),
  upcoming: query({
    access: everyone,
    method: 'GET',
    path: '/bookings/upcoming',
    summary: 'Pending and confirmed bookings to come, the soonest first',
  })
    .input(z.strictObject({ ...listInput, trainerId: id.optional(), clientId: id.optional(), sort: sortBy('startsAt') }))
    .output(listOf(booking)),
  past: query({ access: everyone, method: 'GET', path: '/bookings/past', summary: 'Bookings whose session is over, the latest first' })
    .input(z.strictObject({ ...listInput, trainerId: id.optional(), clientId: id.optional(), sort: sortBy('startsAt') }))
    .output(listOf(booking)),
  proposals: query({
    access: everyone,
    method: 'GET',
    path: '/bookings/proposals',
    summary: 'Bookings that ask for a decision, the most pressing first',
  })
    .input(z.strictObject({ trainerId: id.optional() }))
    .output(z.object({ items: z.array(proposal) })),
  get: query({ access: everyone, method: 'GET', path: '/bookings/{id}', summary: 'A booking', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(booking),
  history: query({
    access: everyone,
    method: 'GET',
    path: '/bookings/{id}/history',
    summary: 'What happened to a booking, oldest first; whole unless a part is asked for',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...pageInput }))
    .output(listOf(bookingEvent)),
  confirm: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/confirm',
    summary: 'Confirm a pending booking whose hold is alive',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id }))
    .output(booking),
  cancel: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/cancel',
    summary: 'Cancel a pending or confirmed booking with a reason',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id, ...cancellation }))
    .output(booking),
  remove: command({
    access: everyone,
    method: 'DELETE',
    path: '/bookings/{id}',
    summary: 'Cancel a booking, as POST bookings/{id}/cancel does',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id, ...cancellation }))
    .output(booking),
  checkIn: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/check-in',
    summary: 'The client is here; with `undo` not after all',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id, undo: z.boolean().optional() }))
    .output(booking),
  complete: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/complete',
    summary: 'Complete a confirmed booking whose session has begun',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id }))
    .output(booking),
  noShow: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/no-show',
    summary: 'The client of a confirmed booking did not come',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id, reason: line(300).optional() }))
    .output(booking),
  consequence: query({
    access: everyone,
    method: 'GET',
    path: '/bookings/{id}/consequence',
    summary: 'What cancelling it, or calling it a no-show, would cost by the studio’s rules',
    errors: ['NOT_FOUND'],
  })
    .input(
      z.strictObject({
        id,
        act: z.enum(['cancel', 'no_show']),
        endReason: z.enum(['declined', 'by_client', 'by_studio', 'by_trainer']).optional(),
      }),
    )
    .output(consequence),
  waive: command({
    access: desk,
    method: 'POST',
    path: '/bookings/{id}/waive',
    summary: 'Take back what a late cancellation or a no-show cost, with a reason: the credit returns to its lot, the fee is dropped',
    errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, reason: line(300) }))
    .output(booking),
  payWith: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/pay-with',
    summary: 'Choose what pays for a booking that stands; null gives its credit back and leaves it to be paid',
    errors: ['ALREADY_PAID', 'FORBIDDEN', 'NOT_FOUND', 'NO_CREDITS', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, payWith: payWith.nullable() }))
    .output(booking),
  notCharged: command({
    access: desk,
    method: 'POST',
    path: '/bookings/{id}/not-charged',
    summary: 'Ask nothing for this visit, with a reason',
    errors: ['NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, reason: line(300) }))
    .output(booking),
  reschedule: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/reschedule',
    summary: 'Move a booking; identity and history stay',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id, ...move }))
    .output(booking),
  update: command({
    access: everyone,
    method: 'PATCH',
    path: '/bookings/{id}',
    summary: 'Change the note; with startsAt, endsAt or trainerId also move',
    errors: ruleErrors,
  })
    .input(z.strictObject({ id, notes: longText(4000).optional(), ...move }))
    .output(booking),
}
