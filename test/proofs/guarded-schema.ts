import Database from 'better-sqlite3'
import { resolve } from 'node:path'
import { applyMigrations, readMigrations } from '../../src-main/data/migrations'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'

import { plainTill } from './guarded-till'

type Row = Record<string, string | number | null>

/** The folder a mutant's migrations are in, or the project's own. */
const migrationsFolder = process.env['TRAINERHUB_MIGRATIONS'] ?? resolve(import.meta.dirname, '../../prisma/migrations')

const hourMs = 3_600_000
/** An hour of one and the same day. */
export const at = (hour: number): number => Date.parse('2027-06-07T00:00:00Z') + hour * hourMs

/** What a row is where a test says nothing else. */
const plain: Record<string, Row> = {
  studio: { id: 'studio', name: 'Kilele', countryCode: 'KE', timeZone: 'Africa/Nairobi', currency: 'KES', createdAt: 0 },
  opening_hours: { studioId: 'studio', dayOfWeek: 0, startMinute: 540, endMinute: 1020 },
  staff_user: { firstName: 'Omar', lastName: 'Said', passwordHash: '', role: 'owner', createdAt: 0 },
  auth_session: { staffUserId: 'omar', tokenHash: 'hash', createdAt: 0, lastUsedAt: 0, expiresAt: 1 },
  trainer: { name: 'Amina', bio: '', expertise: '[]', hue: 1, createdAt: 0 },
  availability_rule: { trainerId: 'amina', dayOfWeek: 0, startMinute: 540, endMinute: 1020, createdAt: 0 },
  trainer_break: { trainerId: 'amina', startOn: '2027-01-15', endOn: '2027-01-20', reason: '', createdAt: 0 },
  closed_days: { startOn: '2027-12-24', endOn: '2027-12-26', reason: '', createdAt: 0 },
  session_rating: { bookingId: 'over', stars: 5, comment: '', source: 'desk', recordedById: 'omar', at: 0 },
  session_issue: { bookingId: 'over', trainerId: 'amina', kind: 'late', note: '', reportedById: 'omar', at: 0 },
  session_type: {
    name: 'Yoga',
    category: '',
    description: '',
    durationMinutes: 60,
    stepMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    priceMinor: 0,
    currency: 'KES',
    capacity: 1,
    colour: 1,
    leadTimeMinutes: 0,
    horizonDays: 90,
    holdHours: 24,
    startsAs: 'confirmed',
    createdAt: 0,
  },
  client: { firstName: 'Grace', lastName: '', goals: '[]', preferences: '{}', notes: '', sortName: '', createdAt: 0 },
  overlap_grant: { trainerId: 'amina', blockedFrom: at(10), blockedUntil: at(11), reason: 'two rooms', grantedById: 'omar', grantedAt: 0 },
  session: { trainerId: 'amina', sessionTypeId: 'training', capacity: 1, kind: 'private', status: 'scheduled', sequence: 0, createdAt: 0 },
  booking: { status: 'confirmed', notes: '', createdAt: 0 },
  client_text: { clientId: 'grace', text: 'grace 1001' },
  saved_view: { staffUserId: 'omar', screen: 'clients', name: 'Mine', filters: '{}', createdAt: 0 },
  client_import: {
    fileName: 'clients.csv',
    status: 'read',
    encoding: 'utf-8',
    separator: ',',
    headers: '[]',
    mapping: '[]',
    counts: '{}',
    rowCount: 0,
    doneCount: 0,
    createdById: 'omar',
    createdAt: 0,
  },
  import_row: { importId: 'file', line: 2, cells: '[]' },
  booking_event: { bookingId: 'booked', change: 'created', toStatus: 'confirmed', at: 0 },
  notification: { kind: 'test', channel: 'sms', recipient: '', message: '', status: 'queued', dueAt: 0, attempts: 0, createdAt: 0 },
  due_job: { kind: 'nightly', payload: '{}', dueAt: 0, status: 'due', attempts: 0, createdAt: 0 },
  ...plainTill,
  audit_entry: { at: 0, entity: 'client', entityId: 'grace', change: 'created' },
}

export interface GuardedSchema {
  handle: SqliteHandle
  insert(table: string, values: Row): void
  /** Changes the row of this id. */
  update(table: string, id: string, values: Row): void
  /** A session from one hour to another, blocking as long as it lasts unless said otherwise. */
  session(id: string, from: number, until: number, values?: Row): void
}

/** The migrations are applied once: each write is tried on a copy. */
let migrated: Buffer | undefined
const migratedSchema = (): Buffer => {
  const handle = new Database(':memory:')
  applyMigrations(handle, readMigrations(migrationsFolder), new Date(0))
  const bytes = handle.serialize()
  handle.close()
  return bytes
}

/** An empty database in memory with a little of everything: Amina's hour 6–7 is over and Grace was there; 10–11 is booked by Grace; the class 14–15 seats two, and Grace has one seat. */
export const guardedSchema = (): GuardedSchema => {
  const handle = new Database((migrated ??= migratedSchema()))
  handle.pragma('foreign_keys = ON')
  const insert: GuardedSchema['insert'] = (table, values) => {
    const row = { ...plain[table], ...values }
    const names = Object.keys(row)
    handle.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(row)
  }
  const update: GuardedSchema['update'] = (table, id, values) => {
    const assignments = Object.keys(values).map((name) => `${name} = @${name}`)
    handle.prepare(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = @id`).run({ ...values, id })
  }
  const session: GuardedSchema['session'] = (id, from, until, values = {}) =>
    insert('session', { id, startsAt: at(from), endsAt: at(until), blockedFrom: at(from), blockedUntil: at(until), ...values })

  insert('studio', {})
  insert('staff_user', { id: 'omar', email: 'omar@kilele.example' })
  insert('staff_user', { id: 'dora', email: 'desk@kilele.example', role: 'front_desk' })
  insert('trainer', { id: 'amina', staffUserId: 'omar' })
  insert('trainer', { id: 'baraka' })
  insert('session_type', { id: 'training', name: 'Personal training' })
  insert('client', { id: 'grace', number: '1001' })
  insert('client', { id: 'peter', number: '1002' })
  session('hour', 10, 11)
  insert('booking', { id: 'booked', sessionId: 'hour', clientId: 'grace' })
  session('class', 14, 15, { kind: 'group', capacity: 2 })
  insert('booking', { id: 'seat', sessionId: 'class', clientId: 'grace' })
  session('early', 6, 7)
  insert('booking', { id: 'over', sessionId: 'early', clientId: 'grace', status: 'completed' })
  session('off', 16, 17, { kind: 'group', capacity: 2, status: 'cancelled' })
  return { handle, insert, update, session }
}
