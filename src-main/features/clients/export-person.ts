import { toIso } from '@shared/domain/time/instant'
import { dayOf } from '@shared/domain/time/zone'
import type { FileTicket } from '../../core/files'
import type { OwnContext } from '../../core/own-context'
import { getStudio } from '../studio'
import { clientName, clientRecord } from './client-record'
import { listSelves } from './erase-client.repository'
import { readPerson } from './export-person.repository'
import { getClient } from './find-clients'
import { personDocument } from './person-document'

const isoOrNull = (at: number | null): string | null => (at === null ? null : toIso(at))
const parsed = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown))

/** Everything known about one person, those merged into them included, as data: instants in UTC, nothing left out. */
export const knownOf = async (context: Pick<OwnContext, 'db' | 'clock'>, id: string) => {
  const db = context.db()
  const client = clientRecord(await getClient(db, id, 'id'))
  const selves = await listSelves(db, id)
  const [studio, known, merged] = await Promise.all([
    getStudio(db),
    readPerson(db, selves),
    Promise.all(selves.filter((self) => self !== id).map(async (self) => clientRecord(await getClient(db, self, 'id')))),
  ])
  return {
    exportedAt: toIso(context.clock.now()),
    studio: { name: studio.name, timeZone: studio.timeZone },
    client,
    merged,
    bookings: known.bookings.map((booking) => ({
      ...booking,
      startsAt: toIso(booking.startsAt),
      endsAt: toIso(booking.endsAt),
      checkedInAt: isoOrNull(booking.checkedInAt),
      createdAt: toIso(booking.createdAt),
    })),
    notes: known.notes.map(({ at, isPinned, ...note }) => ({ at: toIso(at), ...note, isPinned: isPinned === 1 })),
    messages: known.messages.map((message) => ({ ...message, createdAt: toIso(message.createdAt), sentAt: isoOrNull(message.sentAt) })),
    issues: known.issues.map((issue) => ({ ...issue, at: toIso(issue.at) })),
    changes: known.changes.map(({ at, by, before, after, ...change }) => ({
      at: toIso(at),
      by: by ?? 'TrainerHub',
      ...change,
      before: parsed(before),
      after: parsed(after),
    })),
  }
}

export type KnownPerson = Awaited<ReturnType<typeof knownOf>>

/** A file name that any system takes: letters, digits, spaces and dashes of the name. */
const fileBase = (known: KnownPerson, timeZone: string): string => {
  const name = clientName(known.client)
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
  return `${known.client.number} ${name} ${dayOf(Date.parse(known.exportedAt), timeZone)}`.replace(/ +/g, ' ')
}

/** A copy of everything for the person themself; written into the audit. */
export const exportPerson = async (context: OwnContext, { id, format }: { id: string; format: 'json' | 'pdf' }): Promise<FileTicket> => {
  const known = await knownOf(context, id)
  const { timeZone } = known.studio
  const bytes =
    format === 'json' ? new TextEncoder().encode(JSON.stringify(known, null, 2)) : await context.renderPdf(personDocument(known))
  await context.transaction(({ record }) =>
    record({ entity: 'client', id, change: 'exported', after: { format, bookings: known.bookings.length }, features: ['audit'] }),
  )
  return context.files.put({
    ownerStaffUserId: context.caller?.staffUserId ?? '',
    fileName: `${fileBase(known, timeZone)}.${format}`,
    mediaType: format === 'json' ? 'application/json' : 'application/pdf',
    bytes,
  })
}
