import type { Db, Tx } from '../../data/db'

export interface NewClient {
  id: string
  number: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  birthday: string | null
  fitnessLevel: string | null
  goals: string[]
  notes: string
  emergencyName: string | null
  emergencyPhone: string | null
  emailConsent: string
  emailConsentAt: number | null
  smsConsent: string
  smsConsentAt: number | null
  sortName: string
  importId: string
  createdAt: number
  /** What a search finds the client by. */
  text: string
  tags: { folded: string; tag: string }[]
}

const copied = [
  'id',
  'number',
  'firstName',
  'lastName',
  'email',
  'phone',
  'birthday',
  'fitnessLevel',
  'notes',
  'emergencyName',
  'emergencyPhone',
  'emailConsent',
  'emailConsentAt',
  'smsConsent',
  'smsConsentAt',
  'sortName',
  'importId',
  'createdAt',
] as const satisfies (keyof NewClient)[]

/** Clients from JSON: themselves, what they are searched by, and their tags. */
const insertions = [
  `INSERT INTO client (${copied.join(', ')}, goals, preferences)
     SELECT ${copied.map((name) => `value ->> '${name}'`).join(', ')}, value -> 'goals', '{}' FROM json_each(?)`,
  `INSERT INTO client_text (clientId, text) SELECT value ->> 'id', value ->> 'text' FROM json_each(?)`,
  `INSERT INTO client_tag (clientId, folded, tag)
     SELECT c.value ->> 'id', t.value ->> 'folded', t.value ->> 'tag' FROM json_each(?) c, json_each(c.value -> 'tags') t`,
]

/** Many clients in three statements, between which others have their turn. */
export const insertClients = async (tx: Tx, clients: readonly NewClient[], breathe: () => Promise<void>): Promise<void> => {
  const json = JSON.stringify(clients)
  for (const sql of insertions) {
    await tx.$executeRawUnsafe(sql, json)
    await breathe()
  }
}

export interface KnownClient {
  number: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
}

/** Clients, archived ones too, who have one of these e-mails or phones. */
export const listClientsOfContacts = (db: Db, emails: readonly string[], phones: readonly string[]) =>
  db.all<KnownClient>(
    `SELECT number, firstName, lastName, email, phone FROM client WHERE email IN (SELECT value FROM json_each(?))
     UNION SELECT number, firstName, lastName, email, phone FROM client WHERE phone IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(emails), JSON.stringify(phones)],
  )

export interface ImportedSince {
  /** The row's place in the table, for taking the next slice. */
  place: number
  id: string
  firstName: string
  lastName: string
  number: string
  bookings: number
  notes: number
  messages: number
  merged: number
  changes: number
}

/** The next clients of an import with what has happened to them since. */
export const listImportedSince = (db: Db, importId: string, place: number, limit: number) =>
  db.all<ImportedSince>(
    `SELECT c.rowid AS place, c.id, c.firstName, c.lastName, c.number,
            (SELECT count(*) FROM booking WHERE clientId = c.id) AS bookings,
            (SELECT count(*) FROM client_note WHERE clientId = c.id) AS notes,
            (SELECT count(*) FROM notification WHERE clientId = c.id) AS messages,
            (c.mergedIntoId IS NOT NULL) + EXISTS (SELECT 1 FROM client WHERE mergedIntoId = c.id) AS merged,
            (SELECT count(*) FROM audit_entry WHERE entity = 'client' AND entityId = c.id) AS changes
       FROM client c WHERE c.importId = ? AND c.rowid > ? ORDER BY c.rowid LIMIT ?`,
    [importId, place, limit],
  )

/** What clients own by themselves goes with them: search text, tags, the trainers they were with. */
export const deleteClients = (tx: Tx, ids: readonly string[]): Promise<number> =>
  tx.$executeRawUnsafe('DELETE FROM client WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
