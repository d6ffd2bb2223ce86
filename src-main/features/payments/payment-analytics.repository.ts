import type { Db } from '../../data/db'
import type { PaymentMethod } from './payments.repository'
import type { ShownStatus } from './payment-list.repository'

/** Days of the studio's zone, both inclusive. */
export interface Days {
  from: string
  to: string
}

export interface PaidOfDay {
  onDate: string
  method: PaymentMethod
  count: number
  amountMinor: number
}

/** What was paid, by day and method. */
export const listPaidByDay = (db: Db, { from, to }: Days) =>
  db.all<PaidOfDay>(
    `SELECT paidOn AS onDate, method, count(*) AS count, sum(amountMinor) AS amountMinor FROM payment INDEXED BY payment_paidOn_method_idx
      WHERE paidOn BETWEEN ? AND ? AND status = 'completed' GROUP BY paidOn, method`,
    [from, to],
  )

export const listRefundedByDay = (db: Db, { from, to }: Days) =>
  db.all<{ onDate: string; amountMinor: number }>(
    `SELECT refundedOn AS onDate, sum(amountMinor) AS amountMinor FROM refund WHERE refundedOn BETWEEN ? AND ? AND status <> 'failed' GROUP BY refundedOn`,
    [from, to],
  )

/** Payments begun in a time, as they stand now. */
export const listByStatus = (db: Db, { from, until }: { from: number; until: number }) =>
  db.all<{ status: ShownStatus; count: number; amountMinor: number }>(
    `SELECT CASE WHEN refundedMinor = 0 THEN status WHEN refundedMinor < amountMinor THEN 'part_refunded' ELSE 'refunded' END AS status, count(*) AS count, sum(amountMinor) AS amountMinor
       FROM payment INDEXED BY payment_createdAt_id_idx WHERE createdAt >= ? AND createdAt < ? GROUP BY 1 ORDER BY 2 DESC, 1`,
    [from, until],
  )

/** Those who paid most, refunds not taken off. */
export const listTopPayers = (db: Db, { from, to }: Days, limit: number) =>
  db.all<{ clientId: string; firstName: string; lastName: string; count: number; amountMinor: number }>(
    `SELECT x.clientId, c.firstName, c.lastName, x.count, x.amountMinor
       FROM (SELECT clientId, count(*) AS count, sum(amountMinor) AS amountMinor FROM payment INDEXED BY payment_paidOn_method_idx
              WHERE paidOn BETWEEN ? AND ? AND status = 'completed' AND clientId IS NOT NULL GROUP BY clientId ORDER BY 3 DESC, 1 LIMIT ?) x
       JOIN client c ON c.id = x.clientId ORDER BY x.amountMinor DESC, x.clientId`,
    [from, to, limit],
  )
