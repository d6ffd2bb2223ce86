import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import type { Below } from './timeline.repository'

export interface VisitRow {
  id: string
  sessionId: string
  status: 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  checkedInAt: number | null
  reason: string | null
  startsAt: number
  endsAt: number
  trainerId: string
  trainerName: string
  sessionTypeId: string
  sessionTypeName: string
}

const columns = `b.id, b.sessionId, b.status, b.checkedInAt, b.cancellationReason AS reason, s.startsAt, s.endsAt, s.trainerId, t.name AS trainerName,
  s.sessionTypeId, y.name AS sessionTypeName`
/** A client's own bookings are few: they are read by their index, and sorted. */
const source = 'booking b INDEXED BY booking_clientId_createdAt_idx CROSS JOIN session s ON s.id = b.sessionId'
const names = 'JOIN trainer t ON t.id = s.trainerId JOIN session_type y ON y.id = s.sessionTypeId'

const whoseOf = (clientId: string, trainerId: string | null): { sql: string; values: string[] } => ({
  sql: `b.clientId = ?${trainerId === null ? '' : ' AND s.trainerId = ?'}`,
  values: trainerId === null ? [clientId] : [clientId, trainerId],
})

export const listBookingsOf = (db: Db, clientId: string, trainerId: string | null, page: ListPage) => {
  const whose = whoseOf(clientId, trainerId)
  return db.all<VisitRow>(
    `SELECT ${columns} FROM ${source} ${names} WHERE ${whose.sql} ORDER BY s.startsAt DESC, b.id DESC LIMIT ? OFFSET ?`,
    [...whose.values, page.limit, page.offset],
  )
}

export const countBookingsOf = async (db: Db, clientId: string, trainerId: string | null): Promise<number> => {
  const whose = whoseOf(clientId, trainerId)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${source} WHERE ${whose.sql}`, whose.values))?.n ?? 0
}

/** What has been or was called off; what still lies ahead is no part of the story yet. */
const told = "(s.startsAt <= ? OR b.status NOT IN ('pending', 'confirmed'))"

export const listVisits = (db: Db, clientId: string, trainerId: string | null, now: number, below: Below, limit: number) => {
  const whose = whoseOf(clientId, trainerId)
  return db.all<VisitRow>(
    `SELECT ${columns} FROM ${source} ${names} WHERE ${whose.sql} AND ${told} AND s.startsAt <= ? AND (s.startsAt < ? OR b.id < ?)
      ORDER BY s.startsAt DESC, b.id DESC LIMIT ?`,
    [...whose.values, now, below.at, below.at, below.id, limit],
  )
}

export const countVisits = async (db: Db, clientId: string, trainerId: string | null, now: number): Promise<number> => {
  const whose = whoseOf(clientId, trainerId)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${source} WHERE ${whose.sql} AND ${told}`, [...whose.values, now]))?.n ?? 0
}
