import { AppError } from '@shared/base/app-error'
import type { Db } from '../../core/database'
import { findInvoice, type InvoiceRow } from './invoices.repository'

export const getInvoice = async (db: Db, id: string, field = 'invoiceId'): Promise<InvoiceRow> => {
  const row = await findInvoice(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such invoice.', { field })
  return row
}
