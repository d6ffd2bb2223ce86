import type { Db } from '../../data/db'
import { noteColumns, type NoteRow } from './notes.repository'

/** Older than this, or as old and with a smaller id. */
export interface Below {
  at: number
  id: string
}

export const listNotesBelow = (db: Db, clientId: string, below: Below, limit: number) =>
  db.all<NoteRow>(
    `SELECT ${noteColumns} FROM client_note n INDEXED BY client_note_clientId_createdAt_idx JOIN staff_user u ON u.id = n.authorId
      WHERE n.clientId = ? AND n.removedAt IS NULL AND n.createdAt <= ? AND (n.createdAt < ? OR n.id < ?)
      ORDER BY n.createdAt DESC, n.id DESC LIMIT ?`,
    [clientId, below.at, below.at, below.id, limit],
  )

export interface ChangeRow {
  id: string
  at: number
  by: string | null
  change: string
  before: string | null
  after: string | null
  personalBefore: string | null
  personalAfter: string | null
}

export const listChangesBelow = (db: Db, clientId: string, below: Below, limit: number) =>
  db.all<ChangeRow>(
    `SELECT a.id, a.at, trim(u.firstName || ' ' || u.lastName) AS "by", a.change, a.before, a.after, p.before AS personalBefore, p.after AS personalAfter
       FROM audit_entry a INDEXED BY audit_entry_entity_entityId_at_idx
            LEFT JOIN staff_user u ON u.id = a.staffUserId LEFT JOIN audit_personal p ON p.auditEntryId = a.id
      WHERE a.entity = 'client' AND a.entityId = ? AND a.at <= ? AND (a.at < ? OR a.id < ?) ORDER BY a.at DESC, a.id DESC LIMIT ?`,
    [clientId, below.at, below.at, below.id, limit],
  )

/** A client who came with a file has no audit row of their own: a file brings thousands. */
export const listImportBelow = (db: Db, clientId: string, below: Below) =>
  db.all<ChangeRow>(
    `SELECT c.id, c.createdAt AS at, trim(u.firstName || ' ' || u.lastName) AS "by", 'imported' AS change, NULL AS before,
            json_object('importId', i.id, 'fileName', i.fileName) AS after, NULL AS personalBefore, NULL AS personalAfter
       FROM client c JOIN client_import i ON i.id = c.importId JOIN staff_user u ON u.id = i.createdById
      WHERE c.id = ? AND c.createdAt <= ? AND (c.createdAt < ? OR c.id < ?)`,
    [clientId, below.at, below.at, below.id],
  )

export const countChanges = async (db: Db, clientId: string): Promise<number> =>
  (
    await db.get<{ n: number }>(
      `SELECT (SELECT count(*) FROM audit_entry WHERE entity = 'client' AND entityId = ?)
            + (SELECT count(*) FROM client WHERE id = ? AND importId IS NOT NULL) AS n`,
      [clientId, clientId],
    )
  )?.n ?? 0
