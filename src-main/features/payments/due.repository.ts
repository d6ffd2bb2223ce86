import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'

export interface DueRow {
  invoiceId: string
  number: string
  clientId: string | null
  firstName: string | null
  lastName: string | null
  clientNumber: string | null
  phone: string | null
  email: string | null
  /** JSON array of the lines' descriptions. */
  descriptions: string
  totalMinor: number
  owedMinor: number
  currency: string
  issuedOn: string
  dueOn: string
  daysLeft: number
  hasPendingPayment: number
  lastPaymentOn: string | null
}

export interface DueFilter {
  clientId: string | undefined
  /** Days, both inclusive. */
  dueFrom: string | null
  dueTo: string | null
  /** Begins the invoice's number. */
  text: string | undefined
  words: readonly string[]
}

const past = '\u{10FFFF}'

const whereOf = ({ clientId, dueFrom, dueTo, text, words }: DueFilter): { sql: string; values: string[] } => {
  const parts: [string, string[]][] = []
  if (clientId !== undefined) parts.push(['i.clientId = ?', [clientId]])
  if (dueFrom !== null) parts.push(['i.dueOn >= ?', [dueFrom]])
  if (dueTo !== null) parts.push(['i.dueOn <= ?', [dueTo]])
  if (text !== undefined) {
    const [sql, values] = words.length === 0 ? ['0', []] : clientsWith(words)
    const number = text.toUpperCase()
    parts.push([
      `(i.clientId IN (SELECT c.id FROM client c WHERE ${sql}) OR i.id IN (SELECT d.id FROM document d WHERE d.number >= ? AND d.number < ?))`,
      [...values, number, number + past],
    ])
  }
  return {
    sql: ['i.owedMinor > 0', ...parts.map(([sql]) => sql)].join(' AND '),
    values: parts.flatMap(([, values]) => values),
  }
}

/** A client has few invoices; else those owed are read off their index, which keeps the paid ones of all years out. */
const sourceOf = ({ clientId }: DueFilter): string =>
  `invoice i INDEXED BY ${clientId === undefined ? 'invoice_owedMinor_dueOn_idx' : 'invoice_clientId_issuedAt_idx'}`

const orders = { dueOn: 'i.dueOn', owedMinor: 'i.owedMinor', clientName: `coalesce(c.sortName, '')` } as const

/** The page is found first, by what it is put in the order of; the rest is read for its rows alone. Left to the planner, their payments were looked for among all completed ones. */
export const listDue = (
  db: Db,
  filter: DueFilter,
  page: ListPage,
  { today, order, direction }: { today: string; order: keyof typeof orders; direction: 'ASC' | 'DESC' },
) => {
  const where = whereOf(filter)
  const named = order === 'clientName' ? 'LEFT JOIN client c ON c.id = i.clientId' : ''
  const sorted = `${orders[order]} ${direction}, i.dueOn, i.id`
  return db.all<DueRow>(
    `SELECT i.id AS invoiceId, d.number, i.clientId, c.firstName, c.lastName, c.number AS clientNumber, c.phone, c.email,
            (SELECT json_group_array(description) FROM (SELECT l.description FROM invoice_line l WHERE l.invoiceId = i.id ORDER BY l.position)) AS descriptions,
            i.totalMinor, i.owedMinor, i.currency, d.issuedOn, i.dueOn, CAST(julianday(i.dueOn) - julianday(?) AS INTEGER) AS daysLeft,
            EXISTS (SELECT 1 FROM payment p INDEXED BY payment_invoiceId_status_idx WHERE p.invoiceId = i.id AND p.status IN ('pending', 'processing')) AS hasPendingPayment,
            (SELECT max(p.paidOn) FROM payment p INDEXED BY payment_invoiceId_status_idx WHERE p.invoiceId = i.id AND p.status = 'completed') AS lastPaymentOn
       FROM (SELECT i.id FROM ${sourceOf(filter)} ${named} WHERE ${where.sql} ORDER BY ${sorted} LIMIT ? OFFSET ?) x
      CROSS JOIN invoice i ON i.id = x.id CROSS JOIN document d ON d.id = i.id LEFT JOIN client c ON c.id = i.clientId ORDER BY ${sorted}`,
    [today, ...where.values, page.limit, page.offset],
  )
}

export interface DueSums {
  totalMinor: number
  rows: number
  overdue: number
  critical: number
  clients: number
}

/** `critical` are those due from today until `criticalTo`, `overdue` those whose day is over. */
export const sumDue = async (db: Db, filter: DueFilter, { today, criticalTo }: { today: string; criticalTo: string }): Promise<DueSums> => {
  const where = whereOf(filter)
  const sums = await db.get<DueSums>(
    `SELECT coalesce(sum(i.owedMinor), 0) AS totalMinor, count(*) AS rows, coalesce(sum(i.dueOn < ?), 0) AS overdue,
            coalesce(sum(i.dueOn BETWEEN ? AND ?), 0) AS critical, count(DISTINCT i.clientId) AS clients FROM ${sourceOf(filter)} WHERE ${where.sql}`,
    [today, today, criticalTo, ...where.values],
  )
  return sums ?? { totalMinor: 0, rows: 0, overdue: 0, critical: 0, clients: 0 }
}
