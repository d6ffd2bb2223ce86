import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'
import { clientsWith } from '../clients'

export interface RefundRow {
  id: string
  number: string
  invoiceId: string
  invoiceNumber: string
  paymentId: string | null
  clientId: string | null
  firstName: string | null
  lastName: string | null
  creditedMinor: number
  amountMinor: number
  currency: string
  method: 'cash' | 'mpesa' | 'card' | 'bank_transfer' | 'cheque' | 'paddle' | null
  status: 'requested' | 'completed' | 'failed'
  reason: string
  referenceNumber: string | null
  sessions: number
  recordedBy: string
  approvedBy: string | null
  createdAt: number
  refundedOn: string
}

/** Sessions are the ledger's: those of memberships too, and none of a refund that failed. */
const columns = `r.id, d.number, r.invoiceId, (SELECT i.number FROM document i WHERE i.id = r.invoiceId) AS invoiceNumber, r.paymentId, r.clientId, c.firstName, c.lastName,
  r.creditedMinor, r.amountMinor, r.currency, r.method, r.status, r.reason, r.referenceNumber,
  (SELECT coalesce(sum(e.refundedDelta), 0) FROM credit_entry e WHERE e.refundId = r.id) AS sessions,
  (SELECT u.firstName || ' ' || u.lastName FROM staff_user u WHERE u.id = r.recordedById) AS recordedBy,
  (SELECT u.firstName || ' ' || u.lastName FROM staff_user u WHERE u.id = r.approvedById) AS approvedBy, r.createdAt, r.refundedOn`
/** The refunds first: beside years of documents they are few. */
const source = 'refund r CROSS JOIN document d ON d.id = r.id LEFT JOIN client c ON c.id = r.clientId'

export const findRefund = (db: Db, id: string) => db.get<RefundRow>(`SELECT ${columns} FROM ${source} WHERE r.id = ?`, [id])

/** Taken off a sale, given back or not, without an owner or manager: neither recorded nor approved by one. */
export const sumGivenUpUnapproved = async (db: Db, invoiceId: string): Promise<number> =>
  (
    await db.get<{ givenUpMinor: number }>(
      `SELECT coalesce(sum(r.creditedMinor), 0) AS givenUpMinor FROM refund r JOIN staff_user u ON u.id = r.recordedById
        WHERE r.invoiceId = ? AND r.approvedById IS NULL AND r.status <> 'failed' AND u.role NOT IN ('owner', 'manager')`,
      [invoiceId],
    )
  )?.givenUpMinor ?? 0

export interface RefundFilter {
  clientId: string | undefined
  paymentId: string | undefined
  /** Days of the studio’s zone, both included. */
  from: string | undefined
  to: string | undefined
  /** In the number, or of the client. */
  q: string | undefined
  words: readonly string[]
}

const whereOf = ({ clientId, paymentId, from, to, q, words }: RefundFilter): { sql: string; values: string[] } => {
  const parts: [string, string | undefined][] = [
    ['r.clientId = ?', clientId],
    ['r.paymentId = ?', paymentId],
    ['r.refundedOn >= ?', from],
    ['r.refundedOn <= ?', to],
  ]
  const given = parts.filter((part): part is [string, string] => part[1] !== undefined)
  const conditions = given.map(([sql]) => sql)
  const values = given.map(([, value]) => value)
  if (q !== undefined) {
    const [sql, matches] = words.length === 0 ? ['0', []] : clientsWith(words)
    conditions.push(`(instr(lower(d.number), lower(?)) > 0 OR r.clientId IN (SELECT c.id FROM client c WHERE ${sql}))`)
    values.push(q, ...matches)
  }
  return { sql: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values }
}

export const listRefunds = (
  db: Db,
  filter: RefundFilter,
  page: ListPage,
  order: 'createdAt' | 'amountMinor',
  direction: 'ASC' | 'DESC',
) => {
  const where = whereOf(filter)
  return db.all<RefundRow>(
    `SELECT ${columns} FROM ${source} ${where.sql} ORDER BY r.${order} ${direction}, r.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countRefunds = async (db: Db, filter: RefundFilter): Promise<number> => {
  const where = whereOf(filter)
  // Every refund has its document: only a search reads it.
  const counted = filter.q === undefined ? 'refund r' : 'refund r JOIN document d ON d.id = r.id'
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${counted} ${where.sql}`, where.values))?.n ?? 0
}

interface NewRefund {
  /** The document’s. */
  id: string
  invoiceId: string
  paymentId: string | null
  clientId: string | null
  creditedMinor: number
  amountMinor: number
  currency: string
  method: string | null
  reason: string
  referenceNumber: string | null
  recordedById: string
  approvedById: string | null
  createdAt: number
  refundedOn: string
}

interface NewRefundLine {
  id: string
  invoiceLineId: string
  clientPackageId: string | null
  creditedMinor: number
  amountMinor: number
  taxMinor: number
  sessions: number
}

/** Given back by the desk’s own word, at once. */
export const insertRefund = async (tx: Tx, { createdAt, ...row }: NewRefund, lines: readonly NewRefundLine[]) => {
  await tx.refund.create({ data: { ...row, status: 'completed', createdAt: new Date(createdAt) }, select: { id: true } })
  await tx.refundLine.createMany({ data: lines.map((line) => ({ ...line, refundId: row.id })) })
}
