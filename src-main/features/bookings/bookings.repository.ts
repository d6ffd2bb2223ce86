import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

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
  clientArchivedAt: number | null
  trainerArchivedAt: number | null
  sessionTypeId: string
  sessionTypeName: string
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
}

const columns = `b.id, b.sessionId, s.trainerId, t.name AS trainerName, b.clientId, c.firstName, c.lastName, c.number AS clientNumber, c.phone AS clientPhone,
  c.email AS clientEmail, c.archivedAt AS clientArchivedAt, t.archivedAt AS trainerArchivedAt, s.sessionTypeId, y.name AS sessionTypeName, s.startsAt, s.endsAt, s.blockedFrom,
  s.blockedUntil, s.kind, s.status AS sessionStatus, s.overlapGrantId, s.sequence, b.status, b.holdUntil, b.checkedInAt, b.endReason, b.cancellationReason, b.notes, b.createdAt`
const joins = `JOIN trainer t ON t.id = s.trainerId JOIN client c ON c.id = b.clientId JOIN session_type y ON y.id = s.sessionTypeId`

export const findBooking = (db: Db, id: string) =>
  db.get<BookingRow>(`SELECT ${columns} FROM booking b JOIN session s ON s.id = b.sessionId ${joins} WHERE b.id = ?`, [id])

const longestFootprintMs = 86_400_000

/** Every booking of sessions that touch the interval, cancelled ones included; one trainer or all. */
export const listBookingsBetween = (db: Db, from: number, until: number, trainerId: string | null) =>
  db.all<BookingRow>(
    `SELECT ${columns} FROM session s JOIN booking b ON b.sessionId = s.id ${joins}
      WHERE s.startsAt >= ? AND s.startsAt < ? AND s.endsAt > ? ${trainerId === null ? '' : 'AND s.trainerId = ?'} ORDER BY s.startsAt, b.id`,
    [from - longestFootprintMs, until, from, ...(trainerId === null ? [] : [trainerId])],
  )

interface BookingFilter {
  status?: string | undefined
  trainerId?: string | undefined
  clientId?: string | undefined
  from: number | null
  until: number | null
}

const whereOf = ({ status, trainerId, clientId, from, until }: BookingFilter): { sql: string; values: (string | number)[] } => {
  const parts: [string, string | number | null | undefined][] = [
    ['b.status = ?', status],
    ['s.trainerId = ?', trainerId],
    ['b.clientId = ?', clientId],
    ['s.startsAt >= ?', from],
    ['s.startsAt < ?', until],
  ]
  const given = parts.filter((part): part is [string, string | number] => part[1] !== undefined && part[1] !== null)
  return { sql: given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`, values: given.map(([, value]) => value) }
}

/**
 * Which table a list reads first. Left to the planner, the first page of a million bookings took half a minute: it may begin anywhere, and sort.
 * A client has few bookings and few are pending; else sessions come in the order of their start, or within the days asked for.
 */
const sourceOf = (
  { clientId, trainerId, status, from, until }: BookingFilter,
  order: 'startsAt' | 'createdAt',
  direction: 'ASC' | 'DESC',
): string => {
  const hasDays = from !== null || until !== null
  const isFew = status === 'pending' || (status === 'confirmed' && direction === 'ASC')
  if (clientId !== undefined || (!hasDays && (isFew || order === 'createdAt')))
    return 'booking b CROSS JOIN session s ON s.id = b.sessionId'
  const index = trainerId === undefined ? 'session_startsAt_idx' : 'session_trainer_start'
  return `session s INDEXED BY ${index} CROSS JOIN booking b ON b.sessionId = s.id`
}

export const listBookings = (db: Db, filter: BookingFilter, page: ListPage, order: 'startsAt' | 'createdAt', direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  const sort = order === 'startsAt' ? 's.startsAt' : 'b.createdAt'
  return db.all<BookingRow>(
    `SELECT ${columns} FROM ${sourceOf(filter, order, direction)} ${joins} ${where.sql} ORDER BY ${sort} ${direction}, b.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

/** The session is joined only where the filter asks for it: counting bookings by their own columns is an index scan. */
export const countBookings = async (db: Db, filter: BookingFilter): Promise<number> => {
  const where = whereOf(filter)
  const source = /\bs\./.test(where.sql) ? sourceOf(filter, 'startsAt', 'DESC') : 'booking b'
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${source} ${where.sql}`, where.values))?.n ?? 0
}

/** A scheduled session whose footprint touches this one's, the earliest first. */
export const findHolder = (db: Db, trainerId: string, blockedFrom: number, blockedUntil: number, exceptSessionId: string) =>
  db.get<{ bookingId: string; clientId: string; firstName: string; lastName: string; startsAt: number; endsAt: number }>(
    `SELECT b.id AS bookingId, c.id AS clientId, c.firstName, c.lastName, s.startsAt, s.endsAt
       FROM session s JOIN booking b ON b.sessionId = s.id AND b.status <> 'cancelled' JOIN client c ON c.id = b.clientId
      WHERE s.trainerId = ? AND s.status = 'scheduled' AND s.blockedFrom < ? AND s.blockedFrom > ? AND s.blockedUntil > ? AND s.id <> ? ORDER BY s.blockedFrom LIMIT 1`,
    [trainerId, blockedUntil, blockedFrom - longestFootprintMs, blockedFrom, exceptSessionId],
  )

/** Another live booking of this client that overlaps. */
export const findClientClash = (db: Db, clientId: string, startsAt: number, endsAt: number, now: number, exceptBookingId: string) =>
  db.get<{ bookingId: string; trainerName: string; startsAt: number; endsAt: number }>(
    `SELECT b.id AS bookingId, t.name AS trainerName, s.startsAt, s.endsAt FROM booking b JOIN session s ON s.id = b.sessionId JOIN trainer t ON t.id = s.trainerId
      WHERE b.clientId = ? AND b.id <> ? AND (b.status IN ('confirmed', 'completed') OR (b.status = 'pending' AND b.holdUntil > ?)) AND s.startsAt < ? AND s.endsAt > ? LIMIT 1`,
    [clientId, exceptBookingId, now, endsAt, startsAt],
  )

export const listLapsedHolds = (db: Db, now: number, trainerId: string | null) =>
  db.all<{ id: string }>(
    `SELECT b.id FROM booking b JOIN session s ON s.id = b.sessionId WHERE b.status = 'pending' AND b.holdUntil <= ? ${trainerId === null ? '' : 'AND s.trainerId = ?'} ORDER BY b.holdUntil LIMIT 200`,
    [now, ...(trainerId === null ? [] : [trainerId])],
  )

export const nextHoldLapsesAt = async (db: Db): Promise<number | null> =>
  (await db.get<{ at: number | null }>(`SELECT min(holdUntil) AS at FROM booking WHERE status = 'pending'`))?.at ?? null

interface BookingEventRow {
  id: string
  change: string
  fromStatus: string | null
  toStatus: string
  reason: string | null
  fromStartsAt: number | null
  toStartsAt: number | null
  by: string | null
  at: number
}

export const listBookingEvents = (db: Db, bookingId: string) =>
  db.all<BookingEventRow>(
    `SELECT e.id, e.change, e.fromStatus, e.toStatus, e.reason, e.fromStartsAt, e.toStartsAt, u.firstName || ' ' || u.lastName AS "by", e.at
       FROM booking_event e LEFT JOIN staff_user u ON u.id = e.byStaffUserId WHERE e.bookingId = ? ORDER BY e.at, e.id`,
    [bookingId],
  )

interface NewSession {
  id: string
  trainerId: string
  sessionTypeId: string
  startsAt: number
  endsAt: number
  blockedFrom: number
  blockedUntil: number
  capacity: number
  kind: string
  overlapGrantId: string | null
  createdAt: number
}

const when = (times: { startsAt: number; endsAt: number; blockedFrom: number; blockedUntil: number }) => ({
  startsAt: new Date(times.startsAt),
  endsAt: new Date(times.endsAt),
  blockedFrom: new Date(times.blockedFrom),
  blockedUntil: new Date(times.blockedUntil),
})

export const insertSession = (tx: Tx, row: NewSession) =>
  tx.session.create({
    data: { ...row, ...when(row), createdAt: new Date(row.createdAt), status: 'scheduled', sequence: 0 },
    select: { id: true },
  })

interface SessionMove {
  trainerId: string
  startsAt: number
  endsAt: number
  blockedFrom: number
  blockedUntil: number
  overlapGrantId: string | null
}

export const moveSession = (tx: Tx, id: string, move: SessionMove) =>
  tx.session.update({ where: { id }, data: { ...move, ...when(move), sequence: { increment: 1 } }, select: { id: true } })

export const cancelSession = (tx: Tx, id: string) =>
  tx.session.update({ where: { id }, data: { status: 'cancelled' }, select: { id: true } })

interface NewGrant {
  id: string
  trainerId: string
  blockedFrom: number
  blockedUntil: number
  reason: string
  grantedById: string
  grantedAt: number
}

export const insertOverlapGrant = (tx: Tx, row: NewGrant) =>
  tx.overlapGrant.create({
    data: { ...row, blockedFrom: new Date(row.blockedFrom), blockedUntil: new Date(row.blockedUntil), grantedAt: new Date(row.grantedAt) },
    select: { id: true },
  })

interface NewBooking {
  id: string
  sessionId: string
  clientId: string
  status: string
  holdUntil: number | null
  notes: string
  createdAt: number
}

const instantOrNull = (value: number | null): Date | null => (value === null ? null : new Date(value))

export const insertBooking = (tx: Tx, row: NewBooking) =>
  tx.booking.create({ data: { ...row, holdUntil: instantOrNull(row.holdUntil), createdAt: new Date(row.createdAt) }, select: { id: true } })

interface BookingChange {
  status?: string
  holdUntil?: number | null
  endReason?: string
  cancellationReason?: string | null
}

export const updateBooking = (tx: Tx, id: string, { holdUntil, ...change }: BookingChange) =>
  tx.booking.update({
    where: { id },
    data: { ...change, ...(holdUntil === undefined ? {} : { holdUntil: instantOrNull(holdUntil) }) },
    select: { id: true },
  })

interface NewBookingEvent {
  id: string
  bookingId: string
  change: string
  fromStatus: string | null
  toStatus: string
  reason: string | null
  fromStartsAt?: number
  toStartsAt?: number
  fromTrainerId?: string
  toTrainerId?: string
  byStaffUserId: string | null
  at: number
}

export const insertBookingEvent = (tx: Tx, { fromStartsAt, toStartsAt, at, ...row }: NewBookingEvent) =>
  tx.bookingEvent.create({
    data: {
      ...row,
      at: new Date(at),
      fromStartsAt: instantOrNull(fromStartsAt ?? null),
      toStartsAt: instantOrNull(toStartsAt ?? null),
    },
    select: { id: true },
  })
