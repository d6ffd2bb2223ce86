import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'

export interface PaidNotHeldRow {
  bookingId: string
  clientId: string
  firstName: string
  lastName: string
  clientNumber: string
  trainerName: string
  sessionTypeName: string
  startsAt: number
  status: 'cancelled' | 'no_show'
  invoiceId: string
  invoiceLineId: string
  invoiceNumber: string
  paymentId: string | null
  amountMinor: number
  currency: string
}

export interface PaidNotHeldFilter {
  clientId: string | undefined
  words: readonly string[]
  /** The studio keeps what was paid for a late cancellation, or for a no-show. */
  keepsLate: boolean
  keepsNoShow: boolean
}

type Part = [sql: string, values: (string | number)[]]

/** By what covers them: visits of all years that took place are not read. What refunds took off a line is no longer here. */
const sourceOf = ({ clientId, words, keepsLate, keepsNoShow }: PaidNotHeldFilter): Part => {
  const [sql, matches]: Part = words.length === 0 ? ['', []] : clientsWith(words)
  const conditions: Part[] = [
    ...(keepsLate ? [[`coalesce(b.endReason, '') <> 'late_by_client'`, []] as Part] : []),
    ...(clientId === undefined ? [] : [['b.clientId = ?', [clientId]] as Part]),
    ...(sql === '' ? [] : [[`b.clientId IN (SELECT c.id FROM client c WHERE ${sql})`, matches] as Part]),
  ]
  const statuses = keepsNoShow ? `'cancelled'` : `'cancelled', 'no_show'`
  return [
    `(SELECT b.id AS bookingId, b.clientId, b.sessionId, b.status, l.invoiceId, l.id AS invoiceLineId,
             l.totalMinor - (SELECT coalesce(sum(r.creditedMinor), 0) FROM refund_line r JOIN refund f ON f.id = r.refundId
                              WHERE r.invoiceLineId = l.id AND f.status <> 'failed') AS amountMinor
        FROM booking b INDEXED BY booking_cover_status_idx CROSS JOIN invoice_line l INDEXED BY invoice_line_booking ON l.bookingId = b.id
       WHERE b.cover = 'sale' AND b.status IN (${statuses})${conditions.map(([one]) => ` AND ${one}`).join('')}) v`,
    conditions.flatMap(([, values]) => values),
  ]
}

/** In the order of the visits; with a payment that can still give back, the first of its sale. */
export const listPaidNotHeld = (db: Db, filter: PaidNotHeldFilter, page: ListPage, direction: 'ASC' | 'DESC') => {
  const [source, values] = sourceOf(filter)
  return db.all<PaidNotHeldRow>(
    `SELECT v.bookingId, v.clientId, c.firstName, c.lastName, c.number AS clientNumber, t.name AS trainerName, y.name AS sessionTypeName, s.startsAt, v.status,
            v.invoiceId, v.invoiceLineId, d.number AS invoiceNumber, v.amountMinor, d.currency,
            (SELECT p.id FROM payment p INDEXED BY payment_invoiceId_status_idx WHERE p.invoiceId = v.invoiceId AND p.status = 'completed' AND p.refundedMinor < p.amountMinor
              ORDER BY p.createdAt, p.id LIMIT 1) AS paymentId
       FROM ${source} CROSS JOIN session s ON s.id = v.sessionId CROSS JOIN client c ON c.id = v.clientId CROSS JOIN trainer t ON t.id = s.trainerId
      CROSS JOIN session_type y ON y.id = s.sessionTypeId CROSS JOIN document d ON d.id = v.invoiceId
      WHERE v.amountMinor > 0 ORDER BY s.startsAt ${direction}, v.bookingId ${direction} LIMIT ? OFFSET ?`,
    [...values, page.limit, page.offset],
  )
}

export const sumPaidNotHeld = async (db: Db, filter: PaidNotHeldFilter): Promise<{ count: number; totalMinor: number }> => {
  const [source, values] = sourceOf(filter)
  const sums = await db.get<{ count: number; totalMinor: number }>(
    `SELECT count(*) AS count, coalesce(sum(v.amountMinor), 0) AS totalMinor FROM ${source} WHERE v.amountMinor > 0`,
    values,
  )
  return sums ?? { count: 0, totalMinor: 0 }
}
