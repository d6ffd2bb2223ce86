import type { Db } from '../../data/db'
import type { Below } from './timeline.repository'

export interface MoneyRow {
  id: string
  at: number
  what: 'payment' | 'refund'
  /** Signed. */
  amountMinor: number
  currency: string
  method: string | null
  description: string
  documentId: string | null
  documentNumber: string | null
  by: string
}

/** Money that came; what is still under way, failed or was called off is the till’s to show. */
export const listPaymentsBelow = (db: Db, clientId: string, below: Below, limit: number) =>
  db.all<MoneyRow>(
    `SELECT p.id, p.createdAt AS at, 'payment' AS what, p.amountMinor, p.currency, p.method, p.description,
            p.receiptId AS documentId, d.number AS documentNumber, trim(u.firstName || ' ' || u.lastName) AS "by"
       FROM payment p INDEXED BY payment_clientId_createdAt_idx
            JOIN staff_user u ON u.id = p.recordedById LEFT JOIN document d ON d.id = p.receiptId
      WHERE p.clientId = ? AND p.status = 'completed' AND p.createdAt <= ? AND (p.createdAt < ? OR p.id < ?)
      ORDER BY p.createdAt DESC, p.id DESC LIMIT ?`,
    [clientId, below.at, below.at, below.id, limit],
  )

/** A client’s refunds are few: they are read by their index, and sorted. One that gave no money back took it off what was owed. */
export const listRefundsBelow = (db: Db, clientId: string, below: Below, limit: number) =>
  db.all<MoneyRow>(
    `SELECT r.id, r.createdAt AS at, 'refund' AS what, -r.amountMinor AS amountMinor, r.currency, r.method, r.reason AS description,
            r.id AS documentId, d.number AS documentNumber, trim(u.firstName || ' ' || u.lastName) AS "by"
       FROM refund r INDEXED BY refund_clientId_idx JOIN document d ON d.id = r.id JOIN staff_user u ON u.id = r.recordedById
      WHERE r.clientId = ? AND r.status = 'completed' AND r.createdAt <= ? AND (r.createdAt < ? OR r.id < ?)
      ORDER BY r.createdAt DESC, r.id DESC LIMIT ?`,
    [clientId, below.at, below.at, below.id, limit],
  )

export const countMoney = async (db: Db, clientId: string): Promise<number> =>
  (
    await db.get<{ n: number }>(
      `SELECT (SELECT count(*) FROM payment WHERE clientId = ? AND status = 'completed')
            + (SELECT count(*) FROM refund WHERE clientId = ? AND status = 'completed') AS n`,
      [clientId, clientId],
    )
  )?.n ?? 0
