import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'

export type FeeStatus = 'held' | 'due' | 'charged' | 'waived'

export interface FeeRow {
  id: string
  bookingId: string
  clientId: string
  firstName: string
  lastName: string
  kind: 'late_cancel' | 'no_show'
  amountMinor: number
  currency: string
  heldUntil: number
  waivedAt: number | null
  waivedBy: string | null
  waiverReason: string | null
  invoiceLineId: string | null
  createdAt: number
}

interface FeeFilter {
  clientId: string | undefined
  status: FeeStatus | undefined
  now: number
  words: readonly string[]
}

type Condition = [sql: string, values: (string | number)[]]

const ofStatus = (status: FeeStatus, now: number): Condition => {
  switch (status) {
    case 'held':
      return ['f.waivedAt IS NULL AND f.invoiceLineId IS NULL AND f.heldUntil > ?', [now]]
    case 'due':
      return ['f.waivedAt IS NULL AND f.invoiceLineId IS NULL AND f.heldUntil <= ?', [now]]
    case 'charged':
      return ['f.invoiceLineId IS NOT NULL', []]
    case 'waived':
      return ['f.waivedAt IS NOT NULL', []]
  }
}

const whereOf = ({ clientId, status, now, words }: FeeFilter): { sql: string; values: (string | number)[] } => {
  const conditions: Condition[] = []
  if (clientId !== undefined) conditions.push(['f.clientId = ?', [clientId]])
  if (status !== undefined) conditions.push(ofStatus(status, now))
  if (words.length > 0) {
    const [sql, values] = clientsWith(words)
    conditions.push([`f.clientId IN (SELECT c.id FROM client c WHERE ${sql})`, values])
  }
  return {
    sql: conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
    values: conditions.flatMap(([, values]) => values),
  }
}

export const listFees = (db: Db, filter: FeeFilter, page: ListPage, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<FeeRow>(
    `SELECT f.id, f.bookingId, f.clientId, k.firstName, k.lastName, f.kind, f.amountMinor, f.currency, f.heldUntil, f.waivedAt,
            (SELECT trim(u.firstName || ' ' || u.lastName) FROM staff_user u WHERE u.id = f.waivedById) AS waivedBy, f.waiverReason, f.invoiceLineId, f.createdAt
       FROM fee f CROSS JOIN client k ON k.id = f.clientId ${where.sql} ORDER BY f.createdAt ${direction}, f.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countFees = async (db: Db, filter: FeeFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM fee f ${where.sql}`, where.values))?.n ?? 0
}
