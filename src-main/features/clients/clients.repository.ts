import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from './client-search.repository'

export interface ClientRow {
  id: string
  number: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  birthday: string | null
  fitnessLevel: 'beginner' | 'intermediate' | 'advanced' | 'athlete' | null
  goals: string
  preferences: string
  notes: string
  /** JSON array, in the order of the alphabet. */
  tags: string
  emergencyName: string | null
  emergencyPhone: string | null
  emailConsent: Consent
  emailConsentAt: number | null
  smsConsent: Consent
  smsConsentAt: number | null
  primaryTrainerId: string | null
  mergedIntoId: string | null
  erasedAt: number | null
  importId: string | null
  createdAt: number
  archivedAt: number | null
}

export type Consent = 'granted' | 'refused' | 'unknown'

export const clientColumns = `c.id, c.number, c.firstName, c.lastName, c.email, c.phone, c.birthday, c.fitnessLevel, c.goals, c.preferences, c.notes,
  (SELECT json_group_array(tag ORDER BY folded) FROM client_tag WHERE clientId = c.id) AS tags, c.emergencyName, c.emergencyPhone,
  c.emailConsent, c.emailConsentAt, c.smsConsent, c.smsConsentAt, c.primaryTrainerId, c.mergedIntoId, c.erasedAt, c.importId, c.createdAt, c.archivedAt`

export const findClient = (db: Db, id: string) => db.get<ClientRow>(`SELECT ${clientColumns} FROM client c WHERE c.id = ?`, [id])

/** A trainer sees clients who are theirs, or have or had a booking with them. */
export const ofTrainer = '(c.primaryTrainerId = ? OR c.id IN (SELECT clientId FROM client_trainer WHERE trainerId = ?))'

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
  if (words.length > 0) parts.push(clientsWith(words))
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
  return db.all<ClientRow>(`SELECT ${clientColumns} FROM client c ${where.sql} ORDER BY ${sort}, c.id LIMIT ? OFFSET ?`, [
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
  (await db.get(`SELECT 1 AS found FROM client c WHERE c.id = ? AND ${ofTrainer}`, [clientId, trainerId, trainerId])) !== undefined
