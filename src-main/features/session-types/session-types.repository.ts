import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface SessionTypeRow {
  id: string
  name: string
  category: string
  description: string
  durationMinutes: number
  stepMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  priceMinor: number
  currency: string
  capacity: number
  colour: number
  leadTimeMinutes: number
  horizonDays: number
  holdHours: number
  startsAs: 'pending' | 'confirmed'
  taxRateId: string | null
  createdAt: number
  archivedAt: number | null
}

const columns =
  'id, name, category, description, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceMinor, currency, capacity, colour, leadTimeMinutes, horizonDays, holdHours, startsAs, taxRateId, createdAt, archivedAt'

export const findSessionType = (db: Db, id: string) => db.get<SessionTypeRow>(`SELECT ${columns} FROM session_type WHERE id = ?`, [id])

/** The oldest active type: what is booked when nobody says what. */
export const findStandardSessionType = (db: Db) =>
  db.get<SessionTypeRow>(`SELECT ${columns} FROM session_type WHERE archivedAt IS NULL ORDER BY createdAt, id LIMIT 1`)

interface SessionTypeFilter {
  isActive?: boolean | undefined
  category?: string | undefined
  q?: string | undefined
}

const whereOf = ({ isActive, category, q }: SessionTypeFilter): { sql: string; values: string[] } => {
  const parts: string[] = []
  const values: string[] = []
  if (isActive !== undefined) parts.push(isActive ? 'archivedAt IS NULL' : 'archivedAt IS NOT NULL')
  if (category !== undefined) {
    parts.push('category = ?')
    values.push(category)
  }
  if (q !== undefined) {
    parts.push('instr(lower(name), lower(?)) > 0')
    values.push(q)
  }
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values }
}

export const listSessionTypes = (
  db: Db,
  filter: SessionTypeFilter,
  page: ListPage,
  order: 'name' | 'createdAt',
  direction: 'ASC' | 'DESC',
) => {
  const where = whereOf(filter)
  return db.all<SessionTypeRow>(`SELECT ${columns} FROM session_type ${where.sql} ORDER BY ${order} ${direction}, id LIMIT ? OFFSET ?`, [
    ...where.values,
    page.limit,
    page.offset,
  ])
}

export const countSessionTypes = async (db: Db, filter: SessionTypeFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM session_type ${where.sql}`, where.values))?.n ?? 0
}

export type SessionTypeFields = Omit<SessionTypeRow, 'id' | 'createdAt' | 'archivedAt' | 'currency'>

export const insertSessionType = (tx: Tx, row: SessionTypeFields & { id: string; currency: string; createdAt: number }) =>
  tx.sessionType.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const updateSessionTypeRow = (
  tx: Tx,
  id: string,
  { archivedAt, ...change }: Partial<SessionTypeFields> & { archivedAt?: number | null },
) =>
  tx.sessionType.update({
    where: { id },
    data: { ...change, ...(archivedAt === undefined ? {} : { archivedAt: archivedAt === null ? null : new Date(archivedAt) }) },
    select: { id: true },
  })
