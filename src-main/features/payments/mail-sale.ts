import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { clientName, getVisibleClient } from '../clients'
import { emailDocument } from '../documents'
import { getInvoice } from './find-invoices'
import type { SaleInput } from './sale-input'
import type { Receipt } from './take-payments'

/** Where the receipt goes by e-mail; null where nobody asked for it. */
const addressOf = async ({ db, caller }: CommandContext, { email }: SaleInput, invoiceId: string): Promise<string | null> => {
  if (email === undefined || email === false) return null
  if (email !== true) return email
  const { clientId } = await getInvoice(db, invoiceId)
  if (clientId === null) throw new AppError('INVALID', 'Type the e-mail address: this sale names no client.', { field: 'email' })
  const client = await getVisibleClient(db, caller, clientId)
  if (client.email === null)
    throw new AppError('INVALID', `${clientName(client)} has no e-mail address; type one, or leave the e-mail out.`, { field: 'email' })
  return client.email
}

interface Sold {
  invoiceId: string
  receipt: Receipt | null
}

/** The receipt, or the invoice where nothing was paid, into the outbox of the same transaction. */
export const mailSale = async (context: CommandContext, input: SaleInput, { invoiceId, receipt }: Sold): Promise<void> => {
  const to = await addressOf(context, input, invoiceId)
  if (to !== null) await emailDocument(context, { id: receipt?.id ?? invoiceId, to })
}
