import * as z from 'zod'
import { command, everyone, office, query } from './builder'
import { amountMinor, id, instant, line, longText, minutes } from './fields'
import { listInput, listOf, sortBy } from './list'

export const sessionType = z.object({
  id,
  name: z.string(),
  category: z.string(),
  description: z.string(),
  durationMinutes: z.int(),
  /** Distance between offered starts, in elapsed minutes. */
  stepMinutes: z.int(),
  bufferBeforeMinutes: z.int(),
  bufferAfterMinutes: z.int(),
  priceMinor: z.int(),
  currency: z.string(),
  capacity: z.int(),
  /** 1–12, as trainers’ hues. */
  colour: z.int(),
  /** Slots start no sooner than this after now. Binds slots, not staff. */
  leadTimeMinutes: z.int(),
  /** Slots start no later than this many days ahead. Binds slots, not staff. */
  horizonDays: z.int(),
  /** How long a pending booking holds its time. */
  holdHours: z.int(),
  startsAs: z.enum(['pending', 'confirmed']),
  /** Null = the studio’s rate. */
  taxRateId: z.string().nullable(),
  isActive: z.boolean(),
  createdAt: instant,
})

const editable = {
  name: line(80),
  category: line(60),
  description: longText(2000),
  durationMinutes: minutes(720, 5),
  stepMinutes: minutes(720, 5),
  bufferBeforeMinutes: minutes(240),
  bufferAfterMinutes: minutes(240),
  priceMinor: amountMinor,
  capacity: z.int().min(1).max(500),
  colour: z.int().min(1).max(12),
  leadTimeMinutes: minutes(60 * 24 * 90),
  horizonDays: z.int().min(1).max(730),
  holdHours: z.int().min(1).max(168),
  startsAs: z.enum(['pending', 'confirmed']),
  taxRateId: id.nullable(),
}

export const sessionTypes = {
  list: query({ access: everyone, method: 'GET', path: '/session-types', summary: 'Session types' })
    .input(
      z.strictObject({ ...listInput, isActive: z.boolean().optional(), category: line(60).optional(), sort: sortBy('name', 'createdAt') }),
    )
    .output(listOf(sessionType)),
  get: query({ access: everyone, method: 'GET', path: '/session-types/{id}', summary: 'A session type', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(sessionType),
  create: command({
    access: office,
    method: 'POST',
    path: '/session-types',
    summary: 'Add a session type',
    errors: ['CONFLICT', 'NOT_FOUND'],
  })
    .input(z.strictObject({ ...z.object(editable).partial().shape, name: editable.name, durationMinutes: editable.durationMinutes }))
    .output(sessionType),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/session-types/{id}',
    summary: 'Change a session type; sessions made before keep what they were made with',
    errors: ['CONFLICT', 'NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...z.object(editable).partial().shape, isActive: z.boolean().optional() }))
    .output(sessionType),
  remove: command({
    access: office,
    method: 'DELETE',
    path: '/session-types/{id}',
    summary: 'Archive a session type: it is no longer offered, sessions made with it stay',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(sessionType),
}
