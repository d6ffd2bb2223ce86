import type { Db, Tx } from '../../data/db'
import { longestFootprintMs } from './bookings.repository'

export interface SessionRow {
  id: string
  trainerId: string
  sessionTypeId: string
  startsAt: number
  endsAt: number
  capacity: number
  kind: 'private' | 'group'
  status: 'scheduled' | 'cancelled'
}

export const findSession = (db: Db, id: string) =>
  db.get<SessionRow>('SELECT id, trainerId, sessionTypeId, startsAt, endsAt, capacity, kind, status FROM session WHERE id = ?', [id])

/** A scheduled session whose footprint touches this one's, the earliest first. */
export const findHolder = (db: Db, trainerId: string, blockedFrom: number, blockedUntil: number, exceptSessionId: string) =>
  db.get<{ bookingId: string; clientId: string; firstName: string; lastName: string; startsAt: number; endsAt: number }>(
    `SELECT b.id AS bookingId, c.id AS clientId, c.firstName, c.lastName, s.startsAt, s.endsAt
       FROM session s JOIN booking b ON b.sessionId = s.id AND b.status <> 'cancelled' JOIN client c ON c.id = b.clientId
      WHERE s.trainerId = ? AND s.status = 'scheduled' AND s.blockedFrom < ? AND s.blockedFrom > ? AND s.blockedUntil > ? AND s.id <> ? ORDER BY s.blockedFrom LIMIT 1`,
    [trainerId, blockedUntil, blockedFrom - longestFootprintMs, blockedFrom, exceptSessionId],
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

export const updateSessionTimes = (tx: Tx, id: string, move: SessionMove) =>
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
