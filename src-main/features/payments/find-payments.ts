import { AppError } from '@shared/base/app-error'
import type { CommandContext, QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { documentRecord } from '../documents'
import { paymentRecord } from './payment-record'
import { findPayment, findPaymentByTransaction, type PaymentRow } from './payments.repository'

export const getPayment = async (db: Db, id: string, field = 'paymentId'): Promise<PaymentRow> => {
  const row = await findPayment(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such payment.', { field })
  return row
}

/** How a payment stands, by its transaction. */
export const paymentStatus = async ({ db }: QueryContext, { transactionId }: { transactionId: string }) => {
  const row = await findPaymentByTransaction(db, transactionId)
  if (!row) throw new AppError('NOT_FOUND', 'There is no payment with this transaction.', { field: 'transactionId' })
  return paymentRecord(row)
}

/** What the desk recorded itself rests on its word and stands as it is. */
export const verifyPayment = async ({ db }: CommandContext, { id }: { id: string }) => paymentRecord(await getPayment(db, id, 'id'))

/** The invoice a payment pays. */
export const paymentInvoice = async (context: QueryContext, { id }: { id: string }) => {
  const { invoiceId } = await getPayment(context.db, id, 'id')
  if (invoiceId === null) throw new AppError('NOT_FOUND', 'This payment pays no invoice.', { field: 'id' })
  return documentRecord(context, invoiceId)
}
