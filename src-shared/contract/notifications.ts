import * as z from 'zod'
import { desk, query } from './builder'
import { id, instant } from './fields'
import { listInput, listOf, sortBy } from './list'

export const notificationStatuses = ['queued', 'sending', 'accepted', 'delivered', 'failed', 'unknown', 'missed', 'cancelled'] as const

const notification = z.object({
  id,
  kind: z.string(),
  channel: z.enum(['email', 'sms', 'push']),
  recipient: z.string(),
  subject: z.string().nullable(),
  message: z.string(),
  status: z.enum(notificationStatuses),
  clientId: z.string().nullable(),
  bookingId: z.string().nullable(),
  dueAt: instant,
  notAfter: instant.nullable(),
  sentAt: instant.nullable(),
  failedReason: z.string().nullable(),
  createdAt: instant,
})

export const notifications = {
  list: query({ access: desk, method: 'GET', path: '/notifications', summary: 'The outbox' })
    .input(
      z.strictObject({
        ...listInput,
        status: z.enum(notificationStatuses).optional(),
        bookingId: id.optional(),
        sort: sortBy('createdAt', 'dueAt'),
      }),
    )
    .output(listOf(notification)),
  get: query({ access: desk, method: 'GET', path: '/notifications/{id}', summary: 'A message', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(notification),
}
