import { AppError } from '@shared/base/app-error'
import { amountText } from '@shared/domain/money/amount-text'
import type { CommandContext } from '../../core/context'
import { clientName, getVisibleClient } from '../clients'
import type { StudioRow } from '../studio'
import { getInvoice } from './find-invoices'
import type { SaleInput } from './sale-input'
import type { Receipt } from './take-payments'

/** Where the receipt goes by e-mail; null where nobody asked for it. */
export const mailTo = async ({ db, caller }: CommandContext, { email }: SaleInput, invoiceId: string): Promise<string | null> => {
  if (email === undefined || email === false) return null
  if (email !== true) return email
  const { clientId } = await getInvoice(db, invoiceId)
  if (clientId === null) throw new AppError('INVALID', 'Type the e-mail address: this sale is nobody’s in particular.', { field: 'email' })
  const client = await getVisibleClient(db, caller, clientId)
  if (client.email === null)
    throw new AppError('INVALID', `${clientName(client)} has no e-mail address; type one, or leave the e-mail out.`, { field: 'email' })
  return client.email
}

interface Mailed {
  to: string
  studio: StudioRow
  invoiceId: string
  receipt: Receipt | null
}

/** The receipt, or the invoice where nothing was paid, into the outbox of the same transaction. */
export const mailSale = async ({ db, enqueue }: CommandContext, { to, studio, invoiceId, receipt }: Mailed): Promise<void> => {
  const { number, totalMinor, owedMinor, dueOn, currency, clientId } = await getInvoice(db, invoiceId)
  const money = (amountMinor: number): string => `${amountText(amountMinor, currency)} ${currency}`
  const owed = owedMinor === 0 ? '' : ` ${money(owedMinor)} is left to pay by ${dueOn}.`
  const [kind, documentId, subject, message] = receipt
    ? ['receipt', receipt.id, `Receipt ${receipt.number}`, `${money(receipt.totalMinor)} received for invoice ${number}.${owed}`]
    : ['invoice', invoiceId, `Invoice ${number}`, `${money(totalMinor)} in all.${owed}`]
  await enqueue({
    kind: `payment_${kind}`,
    channel: 'email',
    recipient: to,
    subject: `${subject} from ${studio.name}`,
    message: `${studio.name}: ${subject}. ${message}`,
    ...(clientId === null ? {} : { clientId }),
    dedupeKey: `${kind}:${documentId}:email`,
  })
}
