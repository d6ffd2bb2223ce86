import { allocation } from '@shared/domain/payments/allocation'
import { soldText } from '@shared/domain/payments/sold-text'
import { shareSoFar } from '@shared/domain/refunds/cumulative'
import { dayOf, type Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { issueDocument, type NewIssue } from '../documents'
import { moveCash } from '../drawer'
import type { StudioRow } from '../studio'
import { listInvoiceLines, type InvoiceLineRow, type InvoiceRow } from './invoices.repository'
import { paymentPersonalFields, tillFeatures } from './payment-record'
import { insertPaid } from './payments.repository'
import { settleInvoice } from './settle-invoice'
import { printedTenders, sumOfTaken, type Taken } from './taken-money'

type Content = NewIssue['content']

interface Taking {
  studio: StudioRow
  invoice: Pick<InvoiceRow, 'id' | 'number' | 'clientId' | 'currency' | 'totalMinor' | 'taxMinor' | 'owedMinor'>
  /** What is printed of the sale on its invoice. */
  printed: Content
  taken: readonly Taken[]
}

export interface Receipt {
  id: string
  number: string
  totalMinor: number
}

/** The days and trainers whose revenue a payment of these lines is. */
export const revenueDays = (lines: readonly { trainerId: string | null }[], onDate: Day) =>
  [...new Set(lines.map(({ trainerId }) => trainerId ?? ''))].map((trainerId) => ({ onDate, trainerId }))

/** The items of the sale with what is paid now and what is left. */
const issueReceipt = async (context: CommandContext, { invoice, printed, taken }: Taking): Promise<Receipt> => {
  const paidMinor = sumOfTaken(taken)
  const owedMinor = invoice.owedMinor - paidMinor
  // As much as is reached so far less what earlier receipts said: in however many parts it is paid, they add up to the invoice’s.
  const taxUntil = (left: number): number => shareSoFar(invoice.taxMinor, invoice.totalMinor - left, invoice.totalMinor)
  const { id, number } = await issueDocument(context, {
    kind: 'receipt',
    clientId: invoice.clientId,
    currency: invoice.currency,
    totalMinor: paidMinor,
    taxMinor: taxUntil(owedMinor) - taxUntil(invoice.owedMinor),
    content: {
      ...printed,
      tenders: printedTenders(taken),
      paidMinor,
      owedMinor,
      dueOn: owedMinor === 0 ? null : printed.dueOn,
      paymentInstructions: owedMinor === 0 ? null : printed.paymentInstructions,
      refersTo: [{ kind: 'invoice', number: invoice.number }],
    },
  })
  return { id, number, totalMinor: paidMinor }
}

interface OnePayment {
  taking: Taking
  receiptId: string
  lines: readonly InvoiceLineRow[]
  one: Taken
  ofLines: readonly number[]
}

const takeOne = async (context: CommandContext, { taking: { studio, invoice }, receiptId, lines, one, ofLines }: OnePayment) => {
  const { tx, clock, ids, caller, record } = context
  const id = ids.next()
  const paidAt = clock.now()
  const paidOn = dayOf(paidAt, studio.timeZone)
  const payment = {
    id,
    transactionId: `TXN-${id}`,
    clientId: invoice.clientId,
    invoiceId: invoice.id,
    receiptId,
    ...one,
    currency: invoice.currency,
    description: soldText(lines.map(({ description }) => description)),
    deskNumber: studio.deskNumber,
    paidOn,
  }
  const paid = lines
    .map((line, index) => ({ invoiceLineId: line.id, trainerId: line.trainerId, amountMinor: ofLines[index] ?? 0 }))
    .filter(({ amountMinor }) => amountMinor > 0)
  await insertPaid(
    tx,
    { ...payment, recordedById: caller.staffUserId, paidAt },
    paid.map(({ invoiceLineId, amountMinor }) => ({ invoiceLineId, amountMinor })),
  )
  await record({
    entity: 'payment',
    id,
    change: 'recorded',
    after: payment,
    ...(invoice.clientId === null ? {} : { subjectId: invoice.clientId }),
    personalFields: paymentPersonalFields,
    staleDays: revenueDays(paid, paidOn),
    features: tillFeatures,
  })
  const drawer = one.method === 'cash' ? await moveCash(context, { kind: 'sale', amountMinor: one.amountMinor, paymentId: id }) : null
  return { id, drawerExpectedMinor: drawer?.expectedMinor ?? null }
}

/** Takes money for an invoice: one receipt for all of it, the payments, the cash; an invoice settled by it makes its memberships active. */
export const takePayments = async (context: CommandContext, taking: Taking) => {
  const { invoice, taken } = taking
  const lines = await listInvoiceLines(context.db, invoice.id)
  const receipt = taken.length === 0 ? null : await issueReceipt(context, taking)
  const rows = allocation(
    taken.map(({ amountMinor }) => amountMinor),
    lines.map(({ openMinor }) => Math.max(0, openMinor)),
  )
  const paymentIds: string[] = []
  let drawerExpectedMinor: number | null = null
  for (const [index, one] of taken.entries()) {
    const paid = await takeOne(context, { taking, receiptId: receipt?.id ?? '', lines, one, ofLines: rows[index] ?? [] })
    paymentIds.push(paid.id)
    drawerExpectedMinor = paid.drawerExpectedMinor ?? drawerExpectedMinor
  }
  const leftMinor = invoice.owedMinor - sumOfTaken(taken)
  if (leftMinor === 0 || taken.length > 0) await settleInvoice(context, invoice.id, leftMinor)
  return { receipt, paymentIds, drawerExpectedMinor }
}
