import type { Db, Tx } from '../../data/db'

export type PaymentMethod = 'cash' | 'mpesa' | 'card' | 'bank_transfer' | 'cheque' | 'paddle'
export type StoredStatus = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled'

export interface PaymentRow {
  id: string
  transactionId: string
  clientId: string | null
  firstName: string | null
  lastName: string | null
  clientNumber: string | null
  invoiceId: string | null
  invoiceNumber: string | null
  receiptId: string | null
  receiptNumber: string | null
  amountMinor: number
  currency: string
  refundedMinor: number
  method: PaymentMethod
  status: StoredStatus
  evidence: 'desk_word' | 'push_accepted' | 'status_query' | 'callback' | 'provider_receipt'
  externalTransactionId: string | null
  description: string
  referenceNumber: string | null
  notes: string
  tenderedMinor: number | null
  changeMinor: number | null
  deskNumber: number
  recordedById: string
  recordedBy: string
  createdAt: number
  paidAt: number | null
  paidOn: string | null
}

/** `p` is payment. */
export const paymentColumns = `p.id, p.transactionId, p.clientId, c.firstName, c.lastName, c.number AS clientNumber, p.invoiceId,
  (SELECT d.number FROM document d WHERE d.id = p.invoiceId) AS invoiceNumber, p.receiptId, (SELECT d.number FROM document d WHERE d.id = p.receiptId) AS receiptNumber,
  p.amountMinor, p.currency, p.refundedMinor, p.method, p.status, p.evidence, p.externalTransactionId, p.description, p.referenceNumber, p.notes, p.tenderedMinor,
  p.changeMinor, p.deskNumber, p.recordedById, (SELECT trim(u.firstName || ' ' || u.lastName) FROM staff_user u WHERE u.id = p.recordedById) AS recordedBy, p.createdAt,
  p.paidAt, p.paidOn`
export const paymentJoins = 'LEFT JOIN client c ON c.id = p.clientId'

export const findPayment = (db: Db, id: string) =>
  db.get<PaymentRow>(`SELECT ${paymentColumns} FROM payment p ${paymentJoins} WHERE p.id = ?`, [id])

export const findPaymentByTransaction = (db: Db, transactionId: string) =>
  db.get<PaymentRow>(`SELECT ${paymentColumns} FROM payment p ${paymentJoins} WHERE p.transactionId = ?`, [transactionId])

interface NewPayment {
  id: string
  transactionId: string
  clientId: string | null
  invoiceId: string
  receiptId: string
  amountMinor: number
  currency: string
  method: PaymentMethod
  description: string
  referenceNumber: string | null
  notes: string
  tenderedMinor: number | null
  changeMinor: number | null
  deskNumber: number
  recordedById: string
  paidAt: number
  paidOn: string
}

/** Paid by the desk's own word, at once. */
export const insertPaid = async (
  tx: Tx,
  { paidAt, ...row }: NewPayment,
  lines: readonly { invoiceLineId: string; amountMinor: number }[],
) => {
  const at = new Date(paidAt)
  await tx.payment.create({ data: { ...row, status: 'completed', evidence: 'desk_word', createdAt: at, paidAt: at }, select: { id: true } })
  await tx.paymentLine.createMany({ data: lines.map((line) => ({ ...line, paymentId: row.id })) })
}
