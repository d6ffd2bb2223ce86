import * as z from 'zod'
import { command, everyone, query } from './builder'
import { day, id, instant, line, longText } from './fields'
import { listInput, listOf, sortBy } from './list'

export const bookingStatuses = ['pending', 'confirmed', 'completed', 'no_show', 'cancelled'] as const
export const endReasons = ['declined', 'hold_lapsed', 'by_client', 'late_by_client', 'by_studio', 'by_trainer', 'imported'] as const
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

const newBooking = z.strictObject({
  clientId: id,
  trainerId: id.optional(),
  sessionTypeId: id.optional(),
  startsAt: instant,
  endsAt: instant.optional(),
  status: z.enum(['pending', 'confirmed']).optional(),
  notes: longText(4000).optional(),
  override: override.optional(),
  allowClientOverlap: z.boolean().optional(),
})

const ruleErrors = [
  'SLOT_TAKEN',
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
] as const

export const bookings = {
  create: command({ access: everyone, method: 'POST', path: '/bookings', summary: 'Book a private session', errors: ruleErrors })
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
  get: query({ access: everyone, method: 'GET', path: '/bookings/{id}', summary: 'A booking', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(booking),
  history: query({
    access: everyone,
    method: 'GET',
    path: '/bookings/{id}/history',
    summary: 'What happened to a booking, oldest first',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(z.object({ items: z.array(bookingEvent) })),
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
    .input(
      z.strictObject({
        id,
        endReason: z.enum(['declined', 'by_client', 'by_studio', 'by_trainer']).optional(),
        reason: line(300).optional(),
      }),
    )
    .output(booking),
  reschedule: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/reschedule',
    summary: 'Move a booking; identity and history stay',
    errors: ruleErrors,
  })
    .input(
      z.strictObject({
        id,
        startsAt: instant.optional(),
        endsAt: instant.optional(),
        trainerId: id.optional(),
        override: override.optional(),
        allowClientOverlap: z.boolean().optional(),
      }),
    )
    .output(booking),
}
