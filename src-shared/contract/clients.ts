import * as z from 'zod'
import { command, desk, everyone, office, ownerOnly, query } from './builder'
import { fileTicket, id, line, longText, plainLine } from './fields'
import { listInput, listOf, pageInput } from './list'
import {
  client,
  clientFilters,
  clientSort,
  editable,
  likelyDuplicate,
  note,
  savedView,
  timelineEntry,
  timelineKinds,
  upcomingBooking,
} from './client-shapes'

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
    .input(z.strictObject({ id, ...pageInput }))
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
    summary: 'Visits, notes, money and changes of a client in one list, latest first; money only to those who may see it',
    errors: ['NOT_FOUND'],
  })
    .input(
      z.strictObject({ id, kinds: z.array(z.enum(timelineKinds)).max(4).optional(), limit: listInput.limit, cursor: listInput.cursor }),
    )
    .output(
      z.object({
        items: z.array(timelineEntry),
        nextCursor: z.string().nullable(),
        counts: z.partialRecord(z.enum(timelineKinds), z.int()),
      }),
    ),
  notes: query({
    access: everyone,
    method: 'GET',
    path: '/clients/{id}/notes',
    summary: 'A client’s notes: pinned first, then latest first',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...pageInput }))
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
