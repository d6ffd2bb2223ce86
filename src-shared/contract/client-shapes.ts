import * as z from 'zod'
import { day, email, id, instant, line, longText, optionalLine, plainLine } from './fields'
import { listInput, sortBy } from './list'

export const fitnessLevels = ['beginner', 'intermediate', 'advanced', 'athlete'] as const
/** What a client has said to messages on a channel; `unknown` = never asked. */
export const consents = ['granted', 'refused', 'unknown'] as const

export const client = z.object({
  id,
  /** Short, unique, given at creation; printed on documents. */
  number: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  /** E.164. */
  phone: z.string().nullable(),
  birthday: z.string().nullable(),
  fitnessLevel: z.enum(fitnessLevels).nullable(),
  goals: z.array(z.string()),
  preferences: z.record(z.string(), z.string()),
  /** What everybody at the desk must know; entries with author and time are `clients.notes`. */
  notes: z.string(),
  tags: z.array(z.string()),
  emergencyName: z.string().nullable(),
  /** E.164. */
  emergencyPhone: z.string().nullable(),
  emailConsent: z.enum(consents),
  emailConsentAt: instant.nullable(),
  smsConsent: z.enum(consents),
  smsConsentAt: instant.nullable(),
  primaryTrainerId: z.string().nullable(),
  isActive: z.boolean(),
  /** The client this one was merged into. */
  mergedIntoId: z.string().nullable(),
  isErased: z.boolean(),
  importId: z.string().nullable(),
  createdAt: instant,
})

/** A number as people write it; stored as E.164 with the studio’s country as default. */
const phone = plainLine(40).trim()

/** What a form shows; a merge fills up to as many. */
export const mostPreferences = 60

export const editable = {
  firstName: line(120),
  lastName: line(120).or(z.literal('')),
  email: email.nullable(),
  phone: phone.nullable(),
  birthday: day.nullable(),
  fitnessLevel: z.enum(fitnessLevels).nullable(),
  goals: z.array(line(120)).max(30),
  preferences: z
    .record(plainLine(60), longText(400))
    .refine((entries) => Object.keys(entries).length <= mostPreferences, `has more than ${mostPreferences} entries`),
  notes: longText(8000),
  tags: z.array(line(40)).max(30),
  emergencyName: optionalLine(120),
  emergencyPhone: phone.nullable(),
  emailConsent: z.enum(consents),
  smsConsent: z.enum(consents),
  primaryTrainerId: id.nullable(),
}

/** What a list of clients is narrowed by; an export takes the same. */
export const clientFilters = {
  q: listInput.q,
  isActive: z.boolean().optional(),
  fitnessLevel: z.enum(fitnessLevels).optional(),
  tag: line(40).optional(),
  primaryTrainerId: id.optional(),
  hasEmail: z.boolean().optional(),
  hasPhone: z.boolean().optional(),
  /** Month of birth, 1–12. */
  birthMonth: z.int().min(1).max(12).optional(),
  createdFrom: day.optional(),
  createdTo: day.optional(),
  /** No completed visit since this day. */
  notSeenSince: day.optional(),
  importId: id.optional(),
}

export const clientSort = sortBy('lastName', 'firstName', 'number', 'createdAt')

export const note = z.object({
  id,
  clientId: z.string(),
  content: z.string(),
  authorId: z.string(),
  author: z.string(),
  createdAt: instant,
  editedAt: instant.nullable(),
  isPinned: z.boolean(),
})

export const timelineKinds = ['visit', 'note', 'money', 'change'] as const

/** One line of a client’s story, newest first. */
export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visit'),
    id: z.string(),
    at: instant,
    bookingId: z.string(),
    status: z.enum(['pending', 'confirmed', 'completed', 'no_show', 'cancelled']),
    startsAt: instant,
    endsAt: instant,
    sessionTypeName: z.string(),
    trainerId: z.string(),
    trainerName: z.string(),
    checkedInAt: instant.nullable(),
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('note'), id: z.string(), at: instant, note }),
  /** A payment or a refund; to those who may see money. */
  z.object({
    kind: z.literal('money'),
    id: z.string(),
    at: instant,
    what: z.enum(['payment', 'refund']),
    /** Signed. */
    amountMinor: z.int(),
    currency: z.string(),
    method: z.string().nullable(),
    description: z.string(),
    documentId: z.string().nullable(),
    documentNumber: z.string().nullable(),
    by: z.string(),
  }),
  z.object({
    kind: z.literal('change'),
    id: z.string(),
    at: instant,
    by: z.string(),
    change: z.string(),
    /** The fields that changed; values only as long as they have not been erased. */
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  }),
])

/** Somebody who may be the same person, with what speaks for it. */
export const likelyDuplicate = z.object({ client, because: z.array(z.enum(['phone', 'email', 'name', 'similar_name'])) })

export const upcomingBooking = z.object({
  id,
  startsAt: instant,
  endsAt: instant,
  trainerId: z.string(),
  trainerName: z.string(),
  sessionTypeName: z.string(),
})

export const savedView = z.object({ id, name: z.string(), filters: z.record(z.string(), z.unknown()) })
