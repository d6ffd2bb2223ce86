import type { Db, Tx } from '../../data/db'
import { blankClient } from './client-fields'

/** The client and every duplicate that was merged into them, directly or through another. */
export const listSelves = async (db: Db, clientId: string): Promise<string[]> => {
  const rows = await db.all<{ id: string }>(
    `WITH RECURSIVE self(id) AS (SELECT ? UNION SELECT c.id FROM self JOIN client c ON c.mergedIntoId = self.id) SELECT id FROM self`,
    [clientId],
  )
  return rows.map(({ id }) => id)
}

export interface ErasedCounts {
  bookings: number
  notes: number
  messages: number
  changes: number
}

export const countPersonal = async (db: Db, ids: readonly string[]): Promise<ErasedCounts> => {
  const among = JSON.stringify(ids)
  const counts = await db.get<ErasedCounts>(
    `WITH self(id) AS (SELECT value FROM json_each(?))
     SELECT (SELECT count(*) FROM self JOIN booking b ON b.clientId = self.id) AS bookings,
            (SELECT count(*) FROM self JOIN client_note n ON n.clientId = self.id) AS notes,
            (SELECT count(*) FROM self JOIN notification m ON m.clientId = self.id) AS messages,
            (SELECT count(*) FROM self JOIN audit_personal p ON p.subjectId = self.id) AS changes`,
    [among],
  )
  return counts ?? { bookings: 0, notes: 0, messages: 0, changes: 0 }
}

/** What is said of a person whose data are gone. */
export const erasedName = { firstName: 'Erased', lastName: 'client' }

const blank = { ...blankClient, ...erasedName, emailConsentAt: null, smsConsentAt: null }

/** The client's own rows: what they were called, how they were reached, what was said about them. */
export const eraseOwnRows = async (tx: Tx, ids: readonly string[], sortName: string, now: number): Promise<void> => {
  const clientId = { in: [...ids] }
  await tx.client.updateMany({ where: { id: clientId }, data: { ...blank, sortName, erasedAt: new Date(now) } })
  await tx.client.updateMany({ where: { id: clientId, archivedAt: null }, data: { archivedAt: new Date(now) } })
  await tx.clientText.deleteMany({ where: { clientId } })
  // Old segments still hold the words; merged into one, they are gone. Overwriting at every deletion instead makes each a hundred times dearer.
  for (const index of ['client_trigram', 'client_prefix']) await tx.$executeRawUnsafe(`INSERT INTO ${index}(${index}) VALUES ('optimize')`)
  await tx.clientTag.deleteMany({ where: { clientId } })
  await tx.clientNote.deleteMany({ where: { clientId } })
  await tx.auditPersonal.deleteMany({ where: { subjectId: clientId } })
}

/** Free text beside their bookings. The bookings, their states and times stay. */
export const eraseBookingTexts = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const clientId = { in: [...ids] }
  await tx.booking.updateMany({ where: { clientId }, data: { notes: '', cancellationReason: null } })
  await tx.bookingEvent.updateMany({ where: { booking: { clientId }, reason: { not: null } }, data: { reason: null } })
  await tx.sessionRating.updateMany({ where: { booking: { clientId } }, data: { comment: '' } })
  await tx.sessionIssue.updateMany({ where: { booking: { clientId } }, data: { note: '' } })
  await tx.overlapGrant.updateMany({ where: { sessions: { some: { bookings: { some: { clientId } } } } }, data: { reason: 'erased' } })
}

/** Messages to them: that one was sent, when and why it failed stays; to whom and what it said goes. What still waits is not sent. */
export const eraseMessages = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const clientId = { in: [...ids] }
  await tx.notification.updateMany({ where: { clientId, status: { in: ['queued', 'sending'] } }, data: { status: 'cancelled' } })
  await tx.notification.updateMany({ where: { clientId }, data: { recipient: '', subject: null, message: '', failedReason: null } })
}

/** Everybody's saved views, as texts: what they are called and what they look for. */
export const listViewTexts = async (db: Db): Promise<{ id: string; texts: string[] }[]> => {
  const rows = await db.all<{ id: string; name: string; filters: string }>('SELECT id, name, filters FROM saved_view')
  return rows.map(({ id, name, filters }) => ({
    id,
    texts: [name, ...Object.values(JSON.parse(filters) as object).filter((value) => typeof value === 'string')],
  }))
}

export const eraseViews = (tx: Tx, ids: readonly string[]) => tx.savedView.deleteMany({ where: { id: { in: [...ids] } } })

/** Sales begun for them, or with their name typed in. */
export const eraseDrafts = (tx: Tx, ids: readonly string[], words: readonly string[]) =>
  tx.$executeRawUnsafe(
    'DELETE FROM sale_draft WHERE EXISTS (SELECT 1 FROM json_each(?) AS trace WHERE instr(sale_draft.draft, trace.value) > 0)',
    JSON.stringify([...ids, ...words]),
  )

/** Replies kept for repeats, where a name may stand without belonging to the client's rows. */
export const eraseReplies = (tx: Tx, ids: readonly string[], words: readonly string[]) =>
  tx.$executeRawUnsafe(
    `DELETE FROM command_reply WHERE procedure = 'clients.saveView'
        OR EXISTS (SELECT 1 FROM json_each(?) AS trace WHERE instr(command_reply.output, trace.value) > 0)`,
    JSON.stringify([...ids, ...words]),
  )
