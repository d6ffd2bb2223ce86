import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface ClientRow {
  id: string
  number: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  fitnessLevel: 'beginner' | 'intermediate' | 'advanced' | 'athlete' | null
  goals: string
  preferences: string
  notes: string
  primaryTrainerId: string | null
  createdAt: number
  archivedAt: number | null
}

const columns =
  'id, number, firstName, lastName, email, phone, fitnessLevel, goals, preferences, notes, primaryTrainerId, createdAt, archivedAt'

export const findClient = (db: Db, id: string) => db.get<ClientRow>(`SELECT ${columns} FROM client WHERE id = ?`, [id])

/** A trainer sees clients who are theirs, or have or had a booking with them: the trainer's sessions are read once for a list. */
const ofTrainer = `(c.primaryTrainerId = ? OR c.id IN (SELECT b.clientId FROM session s INDEXED BY session_trainer_start CROSS JOIN booking b ON b.sessionId = s.id WHERE s.trainerId = ?))`
/** The same for one client, read from the client's own bookings. */
const isOfTrainer = `(c.primaryTrainerId = ? OR EXISTS (SELECT 1 FROM booking b CROSS JOIN session s ON s.id = b.sessionId WHERE b.clientId = c.id AND s.trainerId = ?))`

export interface ClientFilter {
  isActive?: boolean | undefined
  fitnessLevel?: string | undefined
  /** Folded words, each of which must stand somewhere in the client's search text. */
  words: readonly string[]
  /** Only clients who are this trainer's, or have or had a booking with them. */
  visibleTo: string | null
}

const whereOf = ({ isActive, fitnessLevel, words, visibleTo }: ClientFilter): { sql: string; values: string[] } => {
  const parts: [string, string[]][] = []
  if (isActive !== undefined) parts.push([isActive ? 'c.archivedAt IS NULL' : 'c.archivedAt IS NOT NULL', []])
  if (fitnessLevel !== undefined) parts.push(['c.fitnessLevel = ?', [fitnessLevel]])
  for (const word of words) parts.push(['instr(c.searchText, ?) > 0', [word]])
  if (visibleTo !== null) parts.push([ofTrainer, [visibleTo, visibleTo]])
  return {
    sql: parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`,
    values: parts.flatMap(([, values]) => values),
  }
}

export type ClientOrder = 'lastName' | 'firstName' | 'number' | 'createdAt'
const orderColumns: Record<ClientOrder, string> = {
  lastName: 'c.sortName',
  firstName: 'c.firstName',
  number: 'length(c.number), c.number',
  createdAt: 'c.createdAt',
}

export const listClients = (db: Db, filter: ClientFilter, page: ListPage, order: ClientOrder, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  const sort = orderColumns[order]
    .split(', ')
    .map((column) => `${column} ${direction}`)
    .join(', ')
  return db.all<ClientRow>(`SELECT ${columns} FROM client c ${where.sql} ORDER BY ${sort}, c.id LIMIT ? OFFSET ?`, [
    ...where.values,
    page.limit,
    page.offset,
  ])
}

export const countClients = async (db: Db, filter: ClientFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM client c ${where.sql}`, where.values))?.n ?? 0
}

export const isClientOf = async (db: Db, clientId: string, trainerId: string): Promise<boolean> =>
  (await db.get(`SELECT 1 AS found FROM client c WHERE c.id = ? AND ${isOfTrainer}`, [clientId, trainerId, trainerId])) !== undefined

export interface ClientFields {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  fitnessLevel: string | null
  goals: string
  preferences: string
  notes: string
  primaryTrainerId: string | null
}

interface Derived {
  searchText: string
  sortName: string
}

export const insertClient = (tx: Tx, row: ClientFields & Derived & { id: string; number: string; createdAt: number }) =>
  tx.client.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const updateClientRow = (tx: Tx, id: string, change: ClientFields & Derived) =>
  tx.client.update({ where: { id }, data: change, select: { id: true } })
