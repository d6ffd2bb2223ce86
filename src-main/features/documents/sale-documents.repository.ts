import type { DocumentKind } from '@shared/domain/invoices/document-kind'
import type { PaymentMethod } from '@shared/domain/invoices/method-names'
import type { Db } from '../../data/db'

/** The invoices a document is about: itself, those a receipt paid, the one a refund note takes from. */
const invoicesOf = `SELECT id FROM invoice WHERE id = ? UNION SELECT invoiceId FROM payment WHERE receiptId = ? AND invoiceId IS NOT NULL
  UNION SELECT invoiceId FROM refund WHERE id = ?`

/** The other documents of the same sale, oldest first. */
export const listRelated = (db: Db, id: string) =>
  db.all<{ id: string; kind: DocumentKind; number: string; totalMinor: number; issuedOn: string }>(
    `WITH sale(id) AS (${invoicesOf})
     SELECT d.id, d.kind, d.number, d.totalMinor, d.issuedOn FROM document d
      WHERE d.id <> ? AND d.id IN (SELECT id FROM sale UNION SELECT receiptId FROM payment WHERE invoiceId IN (SELECT id FROM sale)
                                   UNION SELECT id FROM refund WHERE invoiceId IN (SELECT id FROM sale))
      ORDER BY d.issuedAt, d.id`,
    [id, id, id, id],
  )

export interface MoneyMoved {
  kind: 'payment' | 'refund'
  onDate: string
  /** Of a payment its method; of a refund how it went back, null where it only took off what was owed. */
  method: PaymentMethod | null
  amountMinor: number
  /** Of a refund: taken off the sale. */
  creditedMinor: number
  /** The receipt’s or refund note’s. */
  number: string | null
}

/** What has been paid for an invoice and what was taken off it, in the order it happened. */
export const listMoneyMoved = (db: Db, invoiceId: string) =>
  db.all<MoneyMoved>(
    `SELECT 'payment' AS kind, p.paidOn AS onDate, p.method, p.amountMinor, 0 AS creditedMinor, d.number, p.paidAt AS at, p.id AS id
       FROM payment p LEFT JOIN document d ON d.id = p.receiptId WHERE p.invoiceId = ? AND p.status = 'completed'
      UNION ALL
     SELECT 'refund', r.refundedOn, r.method, r.amountMinor, r.creditedMinor, d.number, r.createdAt, r.id
       FROM refund r JOIN document d ON d.id = r.id WHERE r.invoiceId = ? AND r.status <> 'failed'
      ORDER BY at, id`,
    [invoiceId, invoiceId],
  )

export const findDocumentLogo = (db: Db, logoId: string) =>
  db.get<{ mediaType: string; bytes: Uint8Array }>('SELECT mediaType, bytes FROM document_logo WHERE id = ?', [logoId])

export const findMessageId = async (db: Db, dedupeKey: string): Promise<string | null> =>
  (await db.get<{ id: string }>('SELECT id FROM notification WHERE dedupeKey = ?', [dedupeKey]))?.id ?? null
