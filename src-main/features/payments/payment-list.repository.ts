import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'
import { paymentColumns, paymentJoins, type PaymentRow } from './payments.repository'

export type ShownStatus = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled' | 'part_refunded' | 'refunded'

/** An open end has no bound. */
interface Span<Bound> {
  from: Bound | undefined
  /** The first after it of instants, the last of days. */
  until: Bound | undefined
}

export interface PaymentFilter {
  clientId: string | undefined
  status: ShownStatus | undefined
  method: string | undefined
  /** When it was recorded, half-open: what is listed. */
  recorded: Span<number>
  /** Days of the studio's zone: of a payment when it was paid, of a refund its own. */
  days: Span<string>
  /** Begins the number of a receipt or an invoice, or a reference. */
  text: string | undefined
  /** Of the client. */
  words: readonly string[]
}

type Condition = [sql: string, values: (string | number)[]]

/** Nearly all are completed, so that no index is asked for it (`+`). Refunds follow from the payment's own sum; those who have one are found by them. */
const ofStatus: Record<ShownStatus, string> = {
  pending: `p.status = 'pending'`,
  processing: `p.status = 'processing'`,
  completed: `+p.status = 'completed' AND p.refundedMinor = 0`,
  failed: `p.status = 'failed'`,
  cancelled: `p.status = 'cancelled'`,
  part_refunded:
    'p.id IN (SELECT r.paymentId FROM refund r WHERE r.paymentId IS NOT NULL) AND p.refundedMinor > 0 AND p.refundedMinor < p.amountMinor',
  refunded: 'p.id IN (SELECT r.paymentId FROM refund r WHERE r.paymentId IS NOT NULL) AND p.refundedMinor = p.amountMinor',
}

/** After every text that begins with another. */
const past = '\u{10FFFF}'

const searched = ({ text, words }: PaymentFilter): Condition[] => {
  if (text === undefined) return []
  const number = text.toUpperCase()
  const numbered = 'SELECT d.id FROM document d WHERE d.number >= ? AND d.number < ?'
  const found: Condition[] = [
    [`SELECT id FROM payment WHERE receiptId IN (${numbered})`, [number, number + past]],
    [`SELECT id FROM payment WHERE invoiceId IN (${numbered})`, [number, number + past]],
    ['SELECT id FROM payment WHERE referenceNumber >= ? COLLATE NOCASE AND referenceNumber < ? COLLATE NOCASE', [text, text + past]],
  ]
  if (words.length > 0) {
    const [sql, values] = clientsWith(words)
    found.push([`SELECT id FROM payment WHERE clientId IN (SELECT c.id FROM client c WHERE ${sql})`, values])
  }
  return [[`p.id IN (${found.map(([sql]) => sql).join(' UNION ')})`, found.flatMap(([, values]) => values)]]
}

type Bound = [sql: string, value: string | number | undefined]

const listed = ({ recorded }: PaymentFilter): Bound[] => [
  ['p.createdAt >= ?', recorded.from],
  ['p.createdAt < ?', recorded.until],
]

const onDays = (column: 'p.paidOn' | 'r.refundedOn', { days }: PaymentFilter): Bound[] => [
  [`${column} >= ?`, days.from],
  [`${column} <= ?`, days.until],
]

const whereOf = (filter: PaymentFilter, bounds: readonly Bound[]): { sql: string; values: (string | number)[] } => {
  const parts: Bound[] = [['p.clientId = ?', filter.clientId], ['+p.method = ?', filter.method], ...bounds]
  const given = parts.filter((part): part is [string, string | number] => part[1] !== undefined)
  const conditions: Condition[] = [
    ...given.map(([sql, value]): Condition => [sql, [value]]),
    ...(filter.status === undefined ? [] : [[ofStatus[filter.status], []] as Condition]),
    ...searched(filter),
  ]
  return {
    sql: conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => `(${sql})`).join(' AND ')}`,
    values: conditions.flatMap(([, values]) => values),
  }
}

export const listPayments = (
  db: Db,
  filter: PaymentFilter,
  page: ListPage,
  order: 'createdAt' | 'amountMinor',
  direction: 'ASC' | 'DESC',
) => {
  const where = whereOf(filter, listed(filter))
  return db.all<PaymentRow>(
    `SELECT ${paymentColumns} FROM payment p ${paymentJoins} ${where.sql} ORDER BY p.${order} ${direction}, p.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export interface PaymentSums {
  count: number
  paidMinor: number
  refundedMinor: number
  pendingMinor: number
}

const paidSum = `coalesce(sum(CASE p.status WHEN 'completed' THEN p.amountMinor ELSE 0 END), 0) AS paidMinor`

const sumListed = (db: Db, filter: PaymentFilter) => {
  const where = whereOf(filter, listed(filter))
  return db.get<Omit<PaymentSums, 'refundedMinor'>>(
    `SELECT count(*) AS count, coalesce(sum(CASE WHEN p.status IN ('pending', 'processing') THEN p.amountMinor ELSE 0 END), 0) AS pendingMinor, ${paidSum} FROM payment p ${where.sql}`,
    where.values,
  )
}

/** Without days everything listed is what was paid. */
const sumPaid = async (db: Db, filter: PaymentFilter) => {
  if (filter.days.from === undefined && filter.days.until === undefined) return undefined
  const where = whereOf(filter, onDays('p.paidOn', filter))
  return db.get<Pick<PaymentSums, 'paidMinor'>>(`SELECT ${paidSum} FROM payment p ${where.sql}`, where.values)
}

const sumRefunded = (db: Db, filter: PaymentFilter) => {
  const where = whereOf(filter, [...onDays('r.refundedOn', filter), ['r.status <> ?', 'failed']])
  return db.get<Pick<PaymentSums, 'refundedMinor'>>(
    `SELECT coalesce(sum(r.amountMinor), 0) AS refundedMinor FROM refund r JOIN payment p ON p.id = r.paymentId ${where.sql}`,
    where.values,
  )
}

/** Of everything found, not of one page; money on its own days, so that a day's sums stay as they are when something is given back later. */
export const sumPayments = async (db: Db, filter: PaymentFilter): Promise<PaymentSums> => {
  const [found, paid, refunded] = await Promise.all([sumListed(db, filter), sumPaid(db, filter), sumRefunded(db, filter)])
  return { count: 0, pendingMinor: 0, paidMinor: 0, refundedMinor: 0, ...found, ...paid, ...refunded }
}
