import * as z from 'zod'
import { command, desk, everyone, office, ownerOnly, query } from './builder'
import { day, email, fileTicket, id, instant, line, longText, optionalLine, plainLine } from './fields'
import { listInput, listOf, sortBy } from './list'

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

const editable = {
  firstName: line(120),
  lastName: line(120).or(z.literal('')),
  email: email.nullable(),
  phone: phone.nullable(),
  birthday: day.nullable(),
  fitnessLevel: z.enum(fitnessLevels).nullable(),
  goals: z.array(line(120)).max(30),
  preferences: z.record(plainLine(60), longText(400)),
  notes: longText(8000),
  tags: z.array(line(40)).max(30),
  emergencyName: optionalLine(120),
  emergencyPhone: phone.nullable(),
  emailConsent: z.enum(consents),
  smsConsent: z.enum(consents),
  primaryTrainerId: id.nullable(),
}

/** What a list of clients is narrowed by; an export takes the same. */
const clientFilters = {
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

const clientSort = sortBy('lastName', 'firstName', 'number', 'createdAt')

const note = z.object({
  id,
  clientId: z.string(),
  content: z.string(),
  authorId: z.string(),
  author: z.string(),
  createdAt: instant,
  editedAt: instant.nullable(),
  isPinned: z.boolean(),
})

export const timelineKinds = ['visit', 'note', 'change'] as const

/** One line of a client’s story, newest first. */
const timelineEntry = z.discriminatedUnion('kind', [
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
const likelyDuplicate = z.object({ client, because: z.array(z.enum(['phone', 'email', 'name', 'similar_name'])) })

const upcomingBooking = z.object({
  id,
  startsAt: instant,
  endsAt: instant,
  trainerId: z.string(),
  trainerName: z.string(),
  sessionTypeName: z.string(),
})

export const savedView = z.object({ id, name: z.string(), filters: z.record(z.string(), z.unknown()) })

export const clients = {
  list: query({ access: everyone, method: 'GET', path: '/clients', summary: 'Clients, searched by name, e-mail, phone or number' })
    .input(z.strictObject({ ...listInput, ...clientFilters, sort: clientSort }))
    .output(listOf(client)),
  get: query({ access: everyone, method: 'GET', path: '/clients/{id}', summary: 'A client', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(client),
  create: command({ access: desk, method: 'POST', path: '/clients', summary: 'Add a client', errors: ['ARCHIVED', 'INVALID', 'NOT_FOUND'] })
    .input(z.strictObject({ ...z.object(editable).partial().shape, firstName: editable.firstName }))
    .output(client),
  update: command({
    access: desk,
    method: 'PATCH',
    path: '/clients/{id}',
    summary: 'Change a client',
    errors: ['ARCHIVED', 'INVALID', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, ...z.object(editable).partial().shape }))
    .output(client),
  remove: command({
    access: desk,
    method: 'DELETE',
    path: '/clients/{id}',
    summary: 'Archive a client; refused while bookings lie ahead',
    errors: ['BOOKINGS_AFFECTED', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id }))
    .output(client),
  restore: command({
    access: desk,
    method: 'POST',
    path: '/clients/{id}/restore',
    summary: 'Take a client out of the archive',
    errors: ['NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id }))
    .output(client),
  tags: query({ access: everyone, method: 'GET', path: '/clients/tags', summary: 'Tags in use, commonest first' }).output(
    z.object({ items: z.array(z.object({ tag: z.string(), clients: z.int() })) }),
  ),
  duplicates: query({
    access: everyone,
    method: 'GET',
    path: '/clients/duplicates',
    summary: 'Who may already be this person, while they are typed in',
  })
    .input(
      z.strictObject({
        firstName: plainLine(120).optional(),
        lastName: plainLine(120).optional(),
        email: plainLine(254).meta({ description: 'as typed so far' }).optional(),
        phone: plainLine(40).optional(),
        /** Leave this client out: the one being edited. */
        exceptId: id.optional(),
      }),
    )
    .output(z.object({ items: z.array(likelyDuplicate).max(5) })),
  merge: command({
    access: desk,
    method: 'POST',
    path: '/clients/{id}/merge',
    summary: 'Join a duplicate into this client: bookings, notes and messages move, the duplicate is archived',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, duplicateId: id }))
    .output(client),
  bookings: query({
    access: everyone,
    method: 'GET',
    path: '/clients/{id}/bookings',
    summary: 'A client’s bookings, latest first',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, limit: listInput.limit, cursor: listInput.cursor }))
    .output(
      listOf(
        upcomingBooking.extend({
          status: z.enum(['pending', 'confirmed', 'completed', 'no_show', 'cancelled']),
          sessionId: z.string(),
          sessionTypeId: z.string(),
        }),
      ),
    ),
  timeline: query({
    access: everyone,
    method: 'GET',
    path: '/clients/{id}/timeline',
    summary: 'Visits, notes and changes of a client in one list, latest first',
    errors: ['NOT_FOUND'],
  })
    .input(
      z.strictObject({ id, kinds: z.array(z.enum(timelineKinds)).max(3).optional(), limit: listInput.limit, cursor: listInput.cursor }),
    )
    .output(
      z.object({ items: z.array(timelineEntry), nextCursor: z.string().nullable(), counts: z.record(z.enum(timelineKinds), z.int()) }),
    ),
  notes: query({
    access: everyone,
    method: 'GET',
    path: '/clients/{id}/notes',
    summary: 'A client’s notes: pinned first, then latest first',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, limit: listInput.limit, cursor: listInput.cursor }))
    .output(listOf(note)),
  addNote: command({
    access: everyone,
    method: 'POST',
    path: '/clients/{id}/notes',
    summary: 'Write a note',
    errors: ['NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, content: longText(8000).min(1), isPinned: z.boolean().optional() }))
    .output(note),
  updateNote: command({
    access: everyone,
    method: 'PATCH',
    path: '/clients/{id}/notes/{noteId}',
    summary: 'Change a note of one’s own, or pin anybody’s',
    errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, noteId: id, content: longText(8000).min(1).optional(), isPinned: z.boolean().optional() }))
    .output(note),
  removeNote: command({
    access: everyone,
    method: 'DELETE',
    path: '/clients/{id}/notes/{noteId}',
    summary: 'Take a note away; the history keeps that it was there',
    errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, noteId: id }))
    .output(note),
  export: command({
    access: everyone,
    transaction: 'own',
    method: 'POST',
    path: '/clients/export',
    summary: 'The clients of a list as CSV or vCard; owner and manager, others by setting; written into the audit',
    errors: ['FORBIDDEN'],
  })
    .input(z.strictObject({ format: z.enum(['csv', 'vcard']), ...clientFilters, sort: clientSort }))
    .output(fileTicket.extend({ clients: z.int() })),
  exportPerson: command({
    access: office,
    transaction: 'own',
    method: 'POST',
    path: '/clients/{id}/export',
    summary: 'Everything known about one person, as JSON or as a PDF to hand over',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, format: z.enum(['json', 'pdf']) }))
    .output(fileTicket),
  erasePreview: query({
    access: ownerOnly,
    method: 'GET',
    path: '/clients/{id}/erase',
    summary: 'What erasing this person takes away, and what stands in its way',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(
      z.object({
        clientId: z.string(),
        name: z.string(),
        number: z.string(),
        /** Bookings that stay, without a name. */
        bookings: z.int(),
        notes: z.int(),
        messages: z.int(),
        changes: z.int(),
        mergedClients: z.int(),
        /** Must be cancelled first. */
        upcoming: z.array(upcomingBooking),
      }),
    ),
  erase: command({
    access: ownerOnly,
    method: 'POST',
    path: '/clients/{id}/erase',
    summary: 'Replace a person’s data for ever; bookings and sums stay',
    errors: ['BOOKINGS_AFFECTED', 'INVALID', 'NOT_FOUND', 'WRONG_STATE'],
  })
    /** `confirmNumber`: the client’s number, typed. */
    .input(z.strictObject({ id, confirmNumber: line(20) }))
    .output(client),
  views: query({ access: everyone, method: 'GET', path: '/client-views', summary: 'One’s own saved views of the list of clients' }).output(
    z.object({ items: z.array(savedView) }),
  ),
  saveView: command({
    access: everyone,
    method: 'POST',
    path: '/client-views',
    summary: 'Keep filters and order under a name; the same name is replaced',
    errors: ['CONFLICT'],
  })
    .input(z.strictObject({ name: line(60), filters: z.strictObject({ ...clientFilters, sort: clientSort }) }))
    .output(savedView),
  removeView: command({
    access: everyone,
    method: 'DELETE',
    path: '/client-views/{id}',
    summary: 'Forget a saved view',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(z.object({ id: z.string() })),
}
