import * as z from 'zod'
import { command, everyone, office, ownerOnly, query } from './builder'
import { amountMinor, id, instant, line, longText, optionalLine, picture, timeZone } from './fields'
import { listInput, listOf, sortBy } from './list'

export const trainer = z.object({
  id,
  staffUserId: z.string().nullable(),
  name: z.string(),
  initials: z.string(),
  businessName: z.string().nullable(),
  bio: z.string(),
  expertise: z.array(z.string()),
  location: z.string().nullable(),
  /** How this trainer’s rules, overrides and breaks are read; null = the studio’s zone. */
  timeZone: z.string().nullable(),
  /** 1–12: the trainer hue of the design, in the order given out. */
  hue: z.int(),
  /** What this trainer gives, with a price of their own where it differs from the type’s; empty = every type. */
  sessionTypes: z.array(z.object({ sessionTypeId: z.string(), priceMinor: z.int().nullable() })),
  /** Changes with the photo; null without one. */
  photoUpdatedAt: instant.nullable(),
  /** The owner’s tick. */
  verifiedAt: instant.nullable(),
  verifiedBy: z.string().nullable(),
  isVerified: z.boolean(),
  /** Average stars of rated sessions, one decimal; null while there are none. */
  rating: z.number().nullable(),
  /** Completed bookings. */
  totalSessions: z.int(),
  isActive: z.boolean(),
  createdAt: instant,
})

const editable = {
  name: line(120),
  businessName: optionalLine(120),
  bio: longText(4000),
  expertise: z.array(line(60)).max(30),
  location: optionalLine(120),
  timeZone: timeZone.nullable(),
  staffUserId: id.nullable(),
  hue: z.int().min(1).max(12),
  sessionTypes: z.array(z.strictObject({ sessionTypeId: id, priceMinor: amountMinor.nullable() })).max(100),
}

/** A booking that lies ahead of somebody who leaves, with who could take it. */
const handOverBooking = z.object({
  bookingId: id,
  sessionId: z.string(),
  startsAt: instant,
  endsAt: instant,
  clientId: z.string(),
  clientName: z.string(),
  sessionTypeName: z.string(),
  status: z.enum(['pending', 'confirmed']),
  /** Trainers who give this type and are free then, the least booked that day first. */
  freeTrainers: z.array(z.object({ trainerId: z.string(), name: z.string() })),
})

export const trainers = {
  list: query({ access: everyone, method: 'GET', path: '/trainers', summary: 'Trainers' })
    .input(z.strictObject({ ...listInput, isActive: z.boolean().optional(), sort: sortBy('name', 'createdAt') }))
    .output(listOf(trainer)),
  get: query({ access: everyone, method: 'GET', path: '/trainers/{id}', summary: 'A trainer', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(trainer),
  create: command({ access: office, method: 'POST', path: '/trainers', summary: 'Add a trainer', errors: ['CONFLICT', 'NOT_FOUND'] })
    .input(z.strictObject({ ...z.object(editable).partial().shape, name: editable.name }))
    .output(trainer),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/trainers/{id}',
    summary: 'Change a trainer; another zone lists the bookings it leaves outside the hours',
    errors: ['BOOKINGS_AFFECTED', 'CONFLICT', 'NOT_FOUND'],
  })
    .input(
      z.strictObject({
        id,
        ...z.object(editable).partial().shape,
        /** Another zone moves the hours; bookings it would leave outside them refuse it, unless this says that they stay as they are. */
        keepBookings: z.boolean().optional(),
      }),
    )
    .output(trainer),
  photo: query({ access: everyone, method: 'GET', path: '/trainers/{id}/photo', summary: 'A trainer’s photo', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(z.object({ mediaType: z.string(), contentBase64: z.string(), updatedAt: instant })),
  setPhoto: command({
    access: everyone,
    method: 'PUT',
    path: '/trainers/{id}/photo',
    summary: 'Keep a photo, up to 512 × 512 px and 200 kB; a trainer may set their own',
    errors: ['FORBIDDEN', 'INVALID', 'NOT_FOUND', 'TOO_LARGE'],
  })
    .input(z.strictObject({ id, picture }))
    .output(trainer),
  removePhoto: command({
    access: everyone,
    method: 'DELETE',
    path: '/trainers/{id}/photo',
    summary: 'Take the photo away',
    errors: ['FORBIDDEN', 'NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(trainer),
  verify: command({
    access: ownerOnly,
    method: 'POST',
    path: '/trainers/{id}/verify',
    summary: 'The owner’s tick, or its end',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, isVerified: z.boolean() }))
    .output(trainer),
  handOver: query({
    access: office,
    method: 'GET',
    path: '/trainers/{id}/hand-over',
    summary: 'Bookings that lie ahead of this trainer, each with who could take it',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(z.object({ items: z.array(handOverBooking), clients: z.int() })),
  remove: command({
    access: office,
    method: 'DELETE',
    path: '/trainers/{id}',
    summary: 'Archive a trainer once nothing lies ahead; history stays',
    errors: ['BOOKINGS_AFFECTED', 'NOT_FOUND'],
  })
    .input(
      z.strictObject({
        id,
        /** Who becomes the primary trainer of this one’s clients; nobody when left out. */
        clientsToTrainerId: id.optional(),
      }),
    )
    .output(trainer),
  restore: command({
    access: office,
    method: 'POST',
    path: '/trainers/{id}/restore',
    summary: 'Take a trainer out of the archive',
    errors: ['NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id }))
    .output(trainer),
}
