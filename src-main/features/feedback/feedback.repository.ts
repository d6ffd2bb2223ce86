import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface RatingRow {
  id: string
  stars: number
  comment: string
  source: 'desk' | 'sms'
  recordedBy: string
  at: number
}

export const findRating = (db: Db, bookingId: string) =>
  db.get<RatingRow>(
    `SELECT r.id, r.stars, r.comment, r.source, u.firstName || ' ' || u.lastName AS recordedBy, r.at
       FROM session_rating r JOIN staff_user u ON u.id = r.recordedById WHERE r.bookingId = ?`,
    [bookingId],
  )

interface NewRating {
  stars: number
  comment: string
  source: string
  recordedById: string
  at: number
}

/** One rating per booking: a second one takes the first one's place. */
export const putRating = (tx: Tx, id: string, bookingId: string, { at, ...row }: NewRating) =>
  tx.sessionRating.upsert({
    where: { bookingId },
    create: { id, bookingId, ...row, at: new Date(at) },
    update: { ...row, at: new Date(at) },
    select: { id: true },
  })

export interface IssueRow {
  id: string
  bookingId: string | null
  clientId: string | null
  /** Of the session it is about, where it is about one. */
  startsAt: number | null
  trainerId: string
  trainerName: string
  firstName: string | null
  lastName: string | null
  kind: 'late' | 'injury' | 'complaint' | 'equipment' | 'other'
  note: string
  reportedBy: string
  at: number
  resolvedAt: number | null
}

const issueColumns = `i.id, i.bookingId, b.clientId, s.startsAt, i.trainerId, t.name AS trainerName, c.firstName, c.lastName, i.kind, i.note,
  u.firstName || ' ' || u.lastName AS reportedBy, i.at, i.resolvedAt`
const issueJoins = `JOIN trainer t ON t.id = i.trainerId JOIN staff_user u ON u.id = i.reportedById
  LEFT JOIN booking b ON b.id = i.bookingId LEFT JOIN session s ON s.id = b.sessionId LEFT JOIN client c ON c.id = b.clientId`

export const findIssue = (db: Db, id: string) =>
  db.get<IssueRow>(`SELECT ${issueColumns} FROM session_issue i ${issueJoins} WHERE i.id = ?`, [id])

export const listIssuesOf = (db: Db, bookingId: string) =>
  db.all<IssueRow>(`SELECT ${issueColumns} FROM session_issue i ${issueJoins} WHERE i.bookingId = ? ORDER BY i.at, i.id`, [bookingId])

export interface IssueFilter {
  trainerId: string | undefined
  isResolved: boolean | undefined
  q: string | undefined
}

const whereOf = ({ trainerId, isResolved, q }: IssueFilter): { sql: string; values: string[] } => {
  const parts: string[] = []
  const values: string[] = []
  if (trainerId !== undefined) {
    parts.push('i.trainerId = ?')
    values.push(trainerId)
  }
  if (isResolved !== undefined) parts.push(isResolved ? 'i.resolvedAt IS NOT NULL' : 'i.resolvedAt IS NULL')
  if (q !== undefined) {
    parts.push('instr(lower(i.note), lower(?)) > 0')
    values.push(q)
  }
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values }
}

export const listIssues = (db: Db, filter: IssueFilter, page: ListPage, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<IssueRow>(
    `SELECT ${issueColumns} FROM session_issue i ${issueJoins} ${where.sql} ORDER BY i.at ${direction}, i.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countIssues = async (db: Db, filter: IssueFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM session_issue i ${where.sql}`, where.values))?.n ?? 0
}

interface NewIssue {
  id: string
  bookingId: string
  trainerId: string
  kind: string
  note: string
  reportedById: string
  at: number
}

export const insertIssue = (tx: Tx, { at, ...row }: NewIssue) =>
  tx.sessionIssue.create({ data: { ...row, at: new Date(at) }, select: { id: true } })

interface IssueChange {
  kind?: string
  note?: string
  resolvedAt?: number | null
}

export const updateIssueRow = (tx: Tx, id: string, { resolvedAt, ...change }: IssueChange) =>
  tx.sessionIssue.update({
    where: { id },
    data: { ...change, ...(resolvedAt === undefined ? {} : { resolvedAt: resolvedAt === null ? null : new Date(resolvedAt) }) },
    select: { id: true },
  })
