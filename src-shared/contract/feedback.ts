import * as z from 'zod'
import { command, everyone, query } from './builder'
import { id, instant, longText } from './fields'
import { listInput, listOf, sortBy } from './list'

export const issueKinds = ['late', 'injury', 'complaint', 'equipment', 'other'] as const

const rating = z.object({
  /** 1–5. */
  stars: z.int(),
  comment: z.string(),
  /** Who took it down: the desk, or the client by text message. */
  source: z.enum(['desk', 'sms']),
  recordedBy: z.string(),
  at: instant,
})

const issue = z.object({
  id,
  bookingId: id.nullable(),
  trainerId: id,
  trainerName: z.string(),
  clientName: z.string().nullable(),
  kind: z.enum(issueKinds),
  note: z.string(),
  reportedBy: z.string(),
  at: instant,
  resolvedAt: instant.nullable(),
})

/** What a client thought of a session, and what went wrong in it. */
export const feedback = {
  ofBooking: query({
    access: everyone,
    method: 'GET',
    path: '/bookings/{id}/feedback',
    summary: 'The rating and the issues of a booking',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(z.object({ rating: rating.nullable(), issues: z.array(issue) })),
  rate: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/rating',
    summary: 'Rate a completed booking; again corrects the rating and keeps the earlier one in the history',
    errors: ['NOT_FOUND', 'WRONG_STATE'],
  })
    .input(
      z.strictObject({ id, stars: z.int().min(1).max(5), comment: longText(2000).optional(), source: z.enum(['desk', 'sms']).optional() }),
    )
    .output(rating),
  reportIssue: command({
    access: everyone,
    method: 'POST',
    path: '/bookings/{id}/issues',
    summary: 'Something went wrong in a session that has begun',
    errors: ['NOT_FOUND', 'WRONG_STATE', 'TOO_EARLY'],
  })
    .input(z.strictObject({ id, kind: z.enum(issueKinds), note: longText(2000).optional() }))
    .output(issue),
  updateIssue: command({
    access: everyone,
    method: 'PATCH',
    path: '/issues/{id}',
    summary: 'Correct an issue, or settle it',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, kind: z.enum(issueKinds).optional(), note: longText(2000).optional(), isResolved: z.boolean().optional() }))
    .output(issue),
  listIssues: query({ access: everyone, method: 'GET', path: '/issues', summary: 'Issues, the latest first' })
    .input(z.strictObject({ ...listInput, trainerId: id.optional(), isResolved: z.boolean().optional(), sort: sortBy('at') }))
    .output(listOf(issue)),
}
