import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'
import { clientsWith } from '../clients'

export interface BookingRow {
  id: string
  sessionId: string
  trainerId: string
  trainerName: string
  clientId: string
  firstName: string
  lastName: string
  clientNumber: string
  clientPhone: string | null
  clientEmail: string | null
  clientEmailConsent: 'granted' | 'refused' | 'unknown'
  clientSmsConsent: 'granted' | 'refused' | 'unknown'
  clientArchivedAt: number | null
  trainerArchivedAt: number | null
  sessionTypeId: string
  sessionTypeName: string
  sessionTypeColour: number
  startsAt: number
  endsAt: number
  blockedFrom: number
  blockedUntil: number
  kind: 'private' | 'group'
  sessionStatus: 'scheduled' | 'cancelled'
  overlapGrantId: string | null
  sequence: number
  status: 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  holdUntil: number | null
  checkedInAt: number | null
  endReason: 'declined' | 'hold_lapsed' | 'by_client' | 'late_by_client' | 'by_studio' | 'by_trainer' | 'imported' | null
  cancellationReason: string | null
  notes: string
  createdAt: number
  cover: 'open' | 'package' | 'membership' | 'sale' | 'free' | 'untracked'
  clientPackageId: string | null
  membershipId: string | null
  coverName: string | null
}

export const bookingColumns = `b.id, b.sessionId, s.trainerId, t.name AS trainerName, b.clientId, c.firstName, c.lastName, c.number AS clientNumber, c.phone AS clientPhone,
  c.email AS clientEmail, c.emailConsent AS clientEmailConsent, c.smsConsent AS clientSmsConsent, c.archivedAt AS clientArchivedAt, t.archivedAt AS trainerArchivedAt, s.sessionTypeId, y.name AS sessionTypeName, y.colour AS sessionTypeColour, s.startsAt, s.endsAt, s.blockedFrom,
  s.blockedUntil, s.kind, s.status AS sessionStatus, s.overlapGrantId, s.sequence, b.status, b.holdUntil, b.checkedInAt, b.endReason, b.cancellationReason, b.notes, b.createdAt, b.cover, b.clientPackageId, b.membershipId,
  coalesce((SELECT name FROM client_package WHERE id = b.clientPackageId), (SELECT name FROM membership WHERE id = b.membershipId)) AS coverName`
export const bookingJoins = `JOIN trainer t ON t.id = s.trainerId JOIN client c ON c.id = b.clientId JOIN session_type y ON y.id = s.sessionTypeId`

export const findBooking = (db: Db, id: string) =>
  db.get<BookingRow>(`SELECT ${bookingColumns} FROM booking b JOIN session s ON s.id = b.sessionId ${bookingJoins} WHERE b.id = ?`, [id])

/** The database refuses longer footprints, which bounds the search by index. */
export const longestFootprintMs = 86_400_000

/** Every booking of sessions that touch the interval, cancelled ones included; one trainer or all. */
export const listBookingsBetween = (db: Db, from: number, until: number, trainerId: string | null) =>
  db.all<BookingRow>(
    `SELECT ${bookingColumns} FROM session s JOIN booking b ON b.sessionId = s.id ${bookingJoins}
      WHERE s.startsAt >= ? AND s.startsAt < ? AND s.endsAt > ? ${trainerId === null ? '' : 'AND s.trainerId = ?'} ORDER BY s.startsAt, b.id`,
    [from - longestFootprintMs, until, from, ...(trainerId === null ? [] : [trainerId])],
  )

interface BookingFilter {
  status?: string | undefined
  trainerId?: string | undefined
  clientId?: string | undefined
  from: number | null
  until: number | null
  words: readonly string[]
}

/** Bookings of the clients in whose search text every word stands; no condition without a word. */
const ofClientsWith = (words: readonly string[]): [conditions: string[], values: string[]] => {
  if (words.length === 0) return [[], []]
  const [sql, values] = clientsWith(words)
  return [[`b.clientId IN (SELECT c.id FROM client c WHERE ${sql})`], values]
}

const whereOf = ({ status, trainerId, clientId, from, until, words }: BookingFilter): { sql: string; values: (string | number)[] } => {
  const parts: [string, string | number | null | undefined][] = [
    ['b.status = ?', status],
    ['s.trainerId = ?', trainerId],
    ['b.clientId = ?', clientId],
    ['s.startsAt >= ?', from],
    ['s.startsAt < ?', until],
  ]
  const given = parts.filter((part): part is [string, string | number] => part[1] !== undefined && part[1] !== null)
  const [searched, matches] = ofClientsWith(words)
  const conditions = [...given.map(([sql]) => sql), ...searched]
  return {
    sql: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`,
    values: [...given.map(([, value]) => value), ...matches],
  }
}

/**
 * Which table a list reads first. Left to the planner, the first page of a million bookings took half a minute: it may begin anywhere, and sort.
 * A client has few bookings, a search finds few clients, and few bookings are pending; else sessions come in the order of their start, or within the days asked for.
 */
const sourceOf = (
  { clientId, trainerId, status, from, until, words }: BookingFilter,
  order: 'startsAt' | 'createdAt',
  direction: 'ASC' | 'DESC',
): string => {
  const hasDays = from !== null || until !== null
  const isFew = status === 'pending' || (status === 'confirmed' && direction === 'ASC')
  if (clientId !== undefined || (!hasDays && (isFew || words.length > 0 || order === 'createdAt')))
    return 'booking b CROSS JOIN session s ON s.id = b.sessionId'
  const index = trainerId === undefined ? 'session_startsAt_idx' : 'session_trainer_start'
  return `session s INDEXED BY ${index} CROSS JOIN booking b ON b.sessionId = s.id`
}

export const listBookings = (db: Db, filter: BookingFilter, page: ListPage, order: 'startsAt' | 'createdAt', direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  const sort = order === 'startsAt' ? 's.startsAt' : 'b.createdAt'
  return db.all<BookingRow>(
    `SELECT ${bookingColumns} FROM ${sourceOf(filter, order, direction)} ${bookingJoins} ${where.sql} ORDER BY ${sort} ${direction}, b.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

/** The session is joined only where the filter asks for it: counting bookings by their own columns is an index scan. */
export const countBookings = async (db: Db, filter: BookingFilter): Promise<number> => {
  const where = whereOf(filter)
  const source = /\bs\./.test(where.sql) ? sourceOf(filter, 'startsAt', 'DESC') : 'booking b'
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${source} ${where.sql}`, where.values))?.n ?? 0
}

interface SideFilter {
  clientId: string | undefined
  trainerId: string | undefined
  now: number
  words: readonly string[]
}

const sideWhere = (side: 'upcoming' | 'past', { clientId, trainerId, now, words }: SideFilter) => {
  const when = side === 'upcoming' ? "s.startsAt > ? AND b.status IN ('pending', 'confirmed')" : 's.startsAt < ? AND s.endsAt <= ?'
  const values: (string | number)[] = side === 'upcoming' ? [now] : [now, now]
  if (clientId !== undefined) values.push(clientId)
  if (trainerId !== undefined) values.push(trainerId)
  const sql = `${when}${clientId === undefined ? '' : ' AND b.clientId = ?'}${trainerId === undefined ? '' : ' AND s.trainerId = ?'}`
  const [searched, matches] = ofClientsWith(words)
  return { sql: [sql, ...searched].join(' AND '), values: [...values, ...matches] }
}

/** Sessions in the order of their start; the bookings of a client, or of the few that are searched for, are sorted. What is to come is little. */
const sideSource = (side: 'upcoming' | 'past', { clientId, trainerId, words }: SideFilter): string => {
  if (clientId !== undefined || (words.length > 0 && side === 'past'))
    return 'booking b INDEXED BY booking_clientId_createdAt_idx CROSS JOIN session s ON s.id = b.sessionId'
  const index = trainerId === undefined ? 'session_startsAt_idx' : 'session_trainer_start'
  return `session s INDEXED BY ${index} CROSS JOIN booking b ON b.sessionId = s.id`
}

export const listBookingsOnSide = (db: Db, side: 'upcoming' | 'past', filter: SideFilter, page: ListPage, direction: 'ASC' | 'DESC') => {
  const where = sideWhere(side, filter)
  return db.all<BookingRow>(
    `SELECT ${bookingColumns} FROM ${sideSource(side, filter)} ${bookingJoins} WHERE ${where.sql} ORDER BY s.startsAt ${direction}, b.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countBookingsOnSide = async (db: Db, side: 'upcoming' | 'past', filter: SideFilter): Promise<number> => {
  const where = sideWhere(side, filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sideSource(side, filter)} WHERE ${where.sql}`, where.values))?.n ?? 0
}

/** Another live booking of this client that overlaps. */
export const findClientClash = (db: Db, clientId: string, startsAt: number, endsAt: number, now: number, exceptBookingId: string) =>
  db.get<{ bookingId: string; trainerName: string; startsAt: number; endsAt: number }>(
    `SELECT b.id AS bookingId, t.name AS trainerName, s.startsAt, s.endsAt FROM booking b JOIN session s ON s.id = b.sessionId JOIN trainer t ON t.id = s.trainerId
      WHERE b.clientId = ? AND b.id <> ? AND (b.status IN ('confirmed', 'completed') OR (b.status = 'pending' AND b.holdUntil > ?)) AND s.startsAt < ? AND s.endsAt > ? LIMIT 1`,
    [clientId, exceptBookingId, now, endsAt, startsAt],
  )

interface NewBooking {
  id: string
  sessionId: string
  clientId: string
  status: string
  holdUntil: number | null
  notes: string
  createdAt: number
  cover?: BookingRow['cover']
  clientPackageId?: string | null
  membershipId?: string | null
}

export const instantOrNull = (value: number | null): Date | null => (value === null ? null : new Date(value))

export const insertBooking = (tx: Tx, row: NewBooking) =>
  tx.booking.create({ data: { ...row, holdUntil: instantOrNull(row.holdUntil), createdAt: new Date(row.createdAt) }, select: { id: true } })

export interface BookingChange {
  status?: string
  holdUntil?: number | null
  endReason?: string
  cancellationReason?: string | null
  checkedInAt?: number | null
  notes?: string
  sessionId?: string
  cover?: BookingRow['cover']
  clientPackageId?: string | null
  membershipId?: string | null
}

export const updateBooking = (tx: Tx, id: string, { holdUntil, checkedInAt, ...change }: BookingChange) =>
  tx.booking.update({
    where: { id },
    data: {
      ...change,
      ...(holdUntil === undefined ? {} : { holdUntil: instantOrNull(holdUntil) }),
      ...(checkedInAt === undefined ? {} : { checkedInAt: instantOrNull(checkedInAt) }),
    },
    select: { id: true },
  })
