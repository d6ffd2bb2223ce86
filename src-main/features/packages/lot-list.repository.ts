import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'
import { remainingSql, selectLots, type LotRow } from './lots.repository'

export interface LotFilter {
  clientId?: string | undefined
  packageId?: string | undefined
  isActive?: boolean | undefined
  isExpired?: boolean | undefined
  /** Has credits left and its last day from today to this one. */
  expiresUntil?: string | undefined
  words: readonly string[]
  today: string
  /** Only lots of clients who are this trainer's, or have or had a booking with them. */
  visibleTo: string | null
}

type Condition = [sql: string, values: (string | number)[]]

/** Lots of a trainer's clients. */
export const ofTrainersClients =
  '(c.primaryTrainerId = ? OR EXISTS (SELECT 1 FROM client_trainer x WHERE x.trainerId = ? AND x.clientId = c.id))'

/** As `isExpiredLot` says it. */
const over = `((p.expiryOn IS NOT NULL AND p.expiryOn < ?) OR (p.expired > 0 AND ${remainingSql} = 0))`

/** Neither used up nor over. Of those that have credits left none has ended before its last day, so the index of last days finds them. */
const active = `(${remainingSql} > 0 AND (p.expiryOn IS NULL OR p.expiryOn >= ?))`

const conditions = (filter: LotFilter): Condition[] => {
  const { clientId, packageId, isActive, isExpired, expiresUntil, words, today, visibleTo } = filter
  const parts: (Condition | undefined)[] = [
    clientId === undefined ? undefined : ['p.clientId = ?', [clientId]],
    packageId === undefined ? undefined : ['p.packageId = ?', [packageId]],
    isActive === undefined ? undefined : [isActive ? active : `NOT ${active}`, [today]],
    isExpired === undefined ? undefined : [isExpired ? over : `NOT ${over}`, [today]],
    expiresUntil === undefined ? undefined : [`p.expiryOn >= ? AND p.expiryOn <= ? AND ${remainingSql} > 0`, [today, expiresUntil]],
    words.length === 0 ? undefined : clientsWith(words),
    visibleTo === null ? undefined : [ofTrainersClients, [visibleTo, visibleTo]],
  ]
  return parts.filter((part) => part !== undefined)
}

const whereOf = (filter: LotFilter) => {
  const parts = conditions(filter)
  return {
    sql: parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`,
    values: parts.flatMap(([, values]) => values),
  }
}

/** Those that never expire come last, whichever way. */
const orders = { expiryOn: 'p.expiryOn IS NULL, p.expiryOn', purchasedAt: 'p.purchasedAt', clientName: 'c.sortName' } as const

export const listLots = (
  db: Db,
  filter: LotFilter,
  page: ListPage,
  order: keyof typeof orders,
  direction: 'ASC' | 'DESC',
): Promise<LotRow[]> => {
  const where = whereOf(filter)
  return selectLots(db, `${where.sql} ORDER BY ${orders[order]} ${direction}, p.id LIMIT ? OFFSET ?`, [
    ...where.values,
    page.limit,
    page.offset,
  ])
}

export const countLots = async (db: Db, filter: LotFilter): Promise<number> => {
  const where = whereOf(filter)
  // Every lot has its client: only a search, or what a trainer sees, reads them.
  const client = filter.words.length > 0 || filter.visibleTo !== null ? 'JOIN client c ON c.id = p.clientId' : ''
  const sql = `SELECT count(*) AS n FROM client_package p ${client} ${where.sql}`
  return (await db.get<{ n: number }>(sql, where.values))?.n ?? 0
}

/** Lots whose end is near and that still have a session nobody is promised, the nearest first. */
export const listEndingLots = (db: Db, span: { from: string; until: string; trainerId: string | null }): Promise<LotRow[]> =>
  selectLots(
    db,
    `WHERE p.expiryOn >= ? AND p.expiryOn <= ? AND ${remainingSql} > p.reserved ${span.trainerId === null ? '' : `AND ${ofTrainersClients}`} ORDER BY p.expiryOn, p.id`,
    [span.from, span.until, ...(span.trainerId === null ? [] : [span.trainerId, span.trainerId])],
  )

/** Lots past their last day with sessions that have not expired yet, some at a time. */
export const listLotsToExpire = (db: Db, today: string, limit: number) =>
  db.all<{ id: string }>(
    `SELECT p.id FROM client_package p WHERE p.expiryOn < ? AND ${remainingSql} > p.reserved ORDER BY p.expiryOn, p.id LIMIT ?`,
    [today, limit],
  )
