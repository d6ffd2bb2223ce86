import { AppError } from '@shared/base/app-error'
import { amountText } from '@shared/domain/money/amount-text'
import type { CommandContext } from '../../core/context'
import type { DocumentContent } from '../documents'
import { getStudio } from '../studio'
import { getInvoice } from './find-invoices'
import { findMembershipClient, findPrintedContent, listOwedForMembership, type InvoiceRow } from './invoices.repository'
import type { SaleInput } from './sale-input'
import { takePayments } from './take-payments'
import { takenMoney } from './taken-money'

const nothingOwed = (field: string) => new AppError('ALREADY_PAID', 'Nothing is owed for this any more.', { field })

/** What was sold first is paid first. */
const owedForMembership = async ({ db }: CommandContext, membershipId: string): Promise<InvoiceRow> => {
  if (!(await findMembershipClient(db, membershipId)))
    throw new AppError('NOT_FOUND', 'There is no such membership.', { field: 'membershipId' })
  const [oldest] = await listOwedForMembership(db, membershipId)
  if (!oldest) throw nothingOwed('membershipId')
  return oldest
}

const owedInvoice = async ({ db }: CommandContext, invoiceId: string): Promise<InvoiceRow> => {
  const invoice = await getInvoice(db, invoiceId)
  if (invoice.owedMinor === 0) throw nothingOwed('invoiceId')
  return invoice
}

const assertFits = (invoice: InvoiceRow, input: SaleInput): void => {
  if (input.discount)
    throw new AppError('INVALID', 'An invoice stands as it was issued; a discount is given at the sale.', { field: 'discount' })
  if (input.dueOn !== undefined)
    throw new AppError('INVALID', 'An invoice stands as it was issued; its due day does not change.', { field: 'dueOn' })
  if (input.clientId !== undefined && input.clientId !== invoice.clientId)
    throw new AppError('INVALID', 'This invoice is another client’s; leave the client out, or choose theirs.', { field: 'clientId' })
  if (input.tenders.length === 0) throw new AppError('INVALID', 'Say how it is paid: give at least one tender.', { field: 'tenders' })
  if (input.expectedTotalMinor !== undefined && input.expectedTotalMinor !== invoice.owedMinor) {
    const { owedMinor, currency } = invoice
    throw new AppError('PRICE_CHANGED', `${amountText(owedMinor, currency)} ${currency} is owed now; check it with the client.`, {
      field: 'expectedTotalMinor',
      data: { oldTotalMinor: input.expectedTotalMinor, newTotalMinor: owedMinor, currency },
    })
  }
}

/** Takes money for an invoice that stands, in part or whole. */
export const payInvoice = async (context: CommandContext, input: SaleInput, of: { invoiceId: string } | { membershipId: string }) => {
  const { db } = context
  const studio = await getStudio(db)
  const invoice = 'invoiceId' in of ? await owedInvoice(context, of.invoiceId) : await owedForMembership(context, of.membershipId)
  assertFits(invoice, input)
  const taken = takenMoney(input.tenders, invoice.owedMinor, invoice.currency)
  const printed = JSON.parse((await findPrintedContent(db, invoice.id)) ?? '{}') as DocumentContent
  return { invoiceId: invoice.id, ...(await takePayments(context, { studio, invoice, printed, taken })) }
}
