import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'

export interface RenewalRow {
  membershipId: string
  clientId: string
  firstName: string
  lastName: string
  clientNumber: string
  phone: string | null
  email: string | null
  name: string
  endOn: string
  amountMinor: number
  currency: string
  hasPendingPayment: number
  lastPaymentOn: string | null
}

export interface RenewalFilter {
  /** Last days, both included. */
  from: string
  to: string
  words: readonly string[]
  q?: string | undefined
}

/** What renewing costs today: the plan's present price, while it is sold. */
const price = 'CASE WHEN p.archivedAt IS NULL THEN p.priceMinor ELSE m.priceMinor END'
const source = `membership m INDEXED BY membership_status_endOn_idx JOIN client c ON c.id = m.clientId JOIN membership_plan p ON p.id = m.planId`

const whereOf = ({ from, to, words, q }: RenewalFilter): { sql: string; values: string[] } => {
  const open = `WHERE m.status = 'active' AND m.endOn BETWEEN ? AND ? AND m.cancelledOn IS NULL AND c.archivedAt IS NULL AND c.erasedAt IS NULL`
  if (q === undefined) return { sql: open, values: [from, to] }
  const [sql, values] = words.length === 0 ? ['FALSE', []] : clientsWith(words)
  return { sql: `${open} AND (instr(lower(m.name), lower(?)) > 0 OR ${sql})`, values: [from, to, q, ...values] }
}

export type RenewalOrder = 'endOn' | 'clientName' | 'amountMinor'

const columnsOf: Record<RenewalOrder, string> = { endOn: 'm.endOn', clientName: 'c.sortName', amountMinor: 'amountMinor' }

export const listRenewals = (db: Db, filter: RenewalFilter, page: ListPage, order: RenewalOrder, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<RenewalRow>(
    `SELECT m.id AS membershipId, m.clientId, c.firstName, c.lastName, c.number AS clientNumber, c.phone, c.email, m.name, m.endOn, ${price} AS amountMinor, m.currency,
            EXISTS (SELECT 1 FROM membership_period o WHERE o.membershipId = m.id AND o.status = 'pending') AS hasPendingPayment,
            (SELECT max(y.paidOn) FROM membership_period o CROSS JOIN invoice_line l ON l.id = o.invoiceLineId CROSS JOIN payment y ON y.invoiceId = l.invoiceId
              WHERE o.membershipId = m.id AND y.status = 'completed') AS lastPaymentOn
       FROM ${source} ${where.sql} ORDER BY ${columnsOf[order]} ${direction}, m.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

interface RenewalSums {
  totalMinor: number
  rows: number
  overdue: number
  critical: number
  clients: number
}

/** `critical` are those that end from today until `criticalTo`, `overdue` those that have run out. */
export const sumRenewals = async (db: Db, filter: RenewalFilter, { today, criticalTo }: { today: string; criticalTo: string }) => {
  const where = whereOf(filter)
  const sums = await db.get<RenewalSums>(
    `SELECT coalesce(sum(${price}), 0) AS totalMinor, count(*) AS rows, count(DISTINCT m.clientId) AS clients,
            coalesce(sum(m.endOn < ?), 0) AS overdue, coalesce(sum(m.endOn BETWEEN ? AND ?), 0) AS critical
       FROM ${source} ${where.sql}`,
    [today, today, criticalTo, ...where.values],
  )
  return sums ?? { totalMinor: 0, rows: 0, overdue: 0, critical: 0, clients: 0 }
}
