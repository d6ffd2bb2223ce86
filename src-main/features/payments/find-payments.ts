import { AppError } from '@shared/base/app-error'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
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
