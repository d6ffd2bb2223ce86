import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'

export interface MoneyEvent {
  kind: 'payment' | 'refund'
  id: string
  at: number
}

/** A client's payments and refunds in one order, latest first. */
export const listMoneyOfClient = (db: Db, clientId: string, page: ListPage) =>
  db.all<MoneyEvent>(
    `SELECT 'payment' AS kind, id, createdAt AS at FROM payment WHERE clientId = ? UNION ALL SELECT 'refund', id, createdAt FROM refund WHERE clientId = ?
      ORDER BY at DESC, id DESC LIMIT ? OFFSET ?`,
    [clientId, clientId, page.limit, page.offset],
  )

export const listRefundIdsOf = (db: Db, paymentId: string) =>
  db.all<{ id: string }>('SELECT id FROM refund WHERE paymentId = ? ORDER BY createdAt, id', [paymentId])

interface ClientSums {
  count: number
  paidMinor: number
  refundedMinor: number
  owedMinor: number
}

export const sumMoneyOfClient = async (db: Db, clientId: string): Promise<ClientSums> => {
  const sums = await db.get<ClientSums>(
    `SELECT (SELECT count(*) FROM payment WHERE clientId = ?) + (SELECT count(*) FROM refund WHERE clientId = ?) AS count,
            (SELECT coalesce(sum(amountMinor), 0) FROM payment INDEXED BY payment_clientId_createdAt_idx WHERE clientId = ? AND status = 'completed') AS paidMinor,
            (SELECT coalesce(sum(amountMinor), 0) FROM refund WHERE clientId = ? AND status <> 'failed') AS refundedMinor,
            (SELECT coalesce(sum(owedMinor), 0) FROM invoice WHERE clientId = ?) AS owedMinor`,
    Array<string>(5).fill(clientId),
  )
  return sums ?? { count: 0, paidMinor: 0, refundedMinor: 0, owedMinor: 0 }
}
