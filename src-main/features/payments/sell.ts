import { AppError } from '@shared/base/app-error'
import { dateText } from '@shared/domain/invoices/date-text'
import { amountText } from '@shared/domain/money/amount-text'
import { saleTotals, type SaleTotals } from '@shared/domain/money/sale-totals'
import { mostPackages } from '@shared/domain/payments/most-sold'
import { addDays, dayOf, type Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { getVisibleClient } from '../clients'
import { issueDocument } from '../documents'
import { getStudio, type StudioRow } from '../studio'
import { giveSold } from './give-sold'
import { insertInvoice, insertInvoiceLines, type InvoiceRow } from './invoices.repository'
import { tillFeatures } from './payment-record'
import { printedSale } from './printed-sale'
import type { SaleInput, SaleItem } from './sale-input'
import { soldLines } from './sold-lines'
import type { SoldLine } from './sold-line'
import { revenueDays, takePayments } from './take-payments'
import { printedTenders, sumOfTaken, takenMoney, type Taken } from './taken-money'

const mostMinor = 1_000_000_000_00

const assertClient = async ({ db, caller }: CommandContext, clientId: string | undefined): Promise<void> => {
  if (clientId === undefined) return
  const client = await getVisibleClient(db, caller, clientId)
  if (client.archivedAt !== null)
    throw new AppError('ARCHIVED', 'This client is archived; bring them back first, or choose another.', { field: 'clientId' })
}

/** Whose it is must be known for what is used later, and for what is not paid. */
const assertKnown = (clientId: string | undefined, lines: readonly SoldLine[], owedMinor: number, currency: string): void => {
  if (clientId !== undefined) return
  const named = lines.find(({ given }) => given.kind !== 'nothing')
  if (named) throw new AppError('INVALID', `Choose the client first: ${named.description} belongs to somebody.`, { field: 'clientId' })
  if (owedMinor > 0)
    throw new AppError('INVALID', `Choose the client first: ${amountText(owedMinor, currency)} ${currency} is left to pay.`, {
      field: 'clientId',
    })
}

/** Cut to the sale it would be given away unasked: the desk mistyped it. */
const assertDiscount = (discount: SaleInput['discount'], { subtotalMinor }: SaleTotals, currency: string): void => {
  if (discount === undefined || !('amountMinor' in discount) || discount.amountMinor === undefined || discount.amountMinor <= subtotalMinor)
    return
  throw new AppError('INVALID', `The discount is larger than the sale of ${amountText(subtotalMinor, currency)} ${currency}; lower it.`, {
    field: 'discount',
  })
}

const assertTotal = ({ totalMinor }: SaleTotals, expected: number | undefined, currency: string): void => {
  if (totalMinor > mostMinor)
    throw new AppError('INVALID', `One sale comes to at most ${amountText(mostMinor, currency)} ${currency}; sell it in parts.`, {
      field: 'items',
    })
  if (expected !== undefined && expected !== totalMinor)
    throw new AppError('PRICE_CHANGED', `The total is ${amountText(totalMinor, currency)} ${currency} now; check it with the client.`, {
      field: 'expectedTotalMinor',
      data: { oldTotalMinor: expected, newTotalMinor: totalMinor, currency },
    })
}

const assertOnce = (lines: readonly SoldLine[]): void => {
  const keys = lines.map(({ given }) => (given.kind === 'visit' ? given.bookingId : given.kind === 'fee' ? given.feeId : null))
  const again = keys.findIndex((key, index) => key !== null && keys.indexOf(key) < index)
  if (again === -1) return
  const field = lines[again]?.given.kind === 'visit' ? 'bookingId' : 'feeId'
  throw new AppError('INVALID', 'This is on the sale twice; take one of them off.', { field: `items.${again}.${field}` })
}

const assertFewPackages = (items: readonly SaleItem[]): void => {
  let packages = 0
  for (const [index, item] of items.entries()) {
    packages += item.kind === 'package' ? (item.quantity ?? 1) : 0
    if (packages > mostPackages)
      throw new AppError('INVALID', `One sale has at most ${mostPackages} packages, all lines together; sell the rest in another.`, {
        field: `items.${index}.quantity`,
      })
  }
}

/** A sale paid at once is due today; else by the studio's terms, or when the desk says. */
const dueDay = ({ dueOn }: SaleInput, owedMinor: number, today: Day, { paymentTermsDays }: StudioRow): Day => {
  if (owedMinor === 0) return today
  if (dueOn !== undefined && dueOn < today)
    throw new AppError('BAD_RANGE', 'The rest cannot be due before today; choose today or a later day.', { field: 'dueOn' })
  const last = addDays(today, 365)
  if (dueOn !== undefined && dueOn > last)
    throw new AppError('BAD_RANGE', `The rest is due within a year; choose ${dateText(last)} or an earlier day.`, { field: 'dueOn' })
  return dueOn ?? addDays(today, paymentTermsDays)
}

interface Sale {
  studio: StudioRow
  clientId: string | null
  lines: SoldLine[]
  totals: SaleTotals
  taken: Taken[]
  owedMinor: number
  dueOn: Day
  discountReason: string | null
}

/** The invoice with its number and its lines, and what each line gives. */
const writeInvoice = async (context: CommandContext, sale: Sale) => {
  const { tx, ids, record } = context
  const { studio, clientId, lines, totals, taken, owedMinor, dueOn, discountReason } = sale
  const { currency } = studio
  const printed = printedSale(studio, { lines, totals, discountReason, dueOn, owedMinor })
  const issued = await issueDocument(context, {
    kind: 'invoice',
    clientId,
    currency,
    totalMinor: totals.totalMinor,
    taxMinor: totals.taxMinor,
    content: { ...printed, tenders: printedTenders(taken), paidMinor: sumOfTaken(taken) },
  })
  const { id, number, issuedAt, issuedOn } = issued
  const { discountMinor, taxMinor, totalMinor } = totals
  const pricesIncludeTax = studio.pricesIncludeTax === 1
  await insertInvoice(tx, {
    id,
    clientId,
    currency,
    pricesIncludeTax,
    discountMinor,
    discountReason,
    taxMinor,
    totalMinor,
    dueOn,
    issuedAt,
  })
  const rows = lines.map(({ given: _given, detail: _detail, ...line }, position) => {
    const { discountMinor: off, netMinor, taxMinor: tax, totalMinor: total } = totals.lines[position] ?? totals
    return { ...line, id: ids.next(), invoiceId: id, position, discountMinor: off, netMinor, taxMinor: tax, totalMinor: total }
  })
  await insertInvoiceLines(tx, rows)
  await record({
    entity: 'invoice',
    id,
    change: 'issued',
    after: {
      number,
      clientId,
      currency,
      discountMinor,
      taxMinor,
      totalMinor,
      dueOn,
      items: rows.map(({ kind, quantity, totalMinor: total, trainerId, packageId, planId, bookingId, sessionTypeId }) => ({
        kind,
        quantity,
        totalMinor: total,
        trainerId,
        packageId,
        planId,
        bookingId,
        sessionTypeId,
      })),
      description: rows.map(({ description }) => description),
      discountReason,
    },
    ...(clientId === null ? {} : { subjectId: clientId }),
    personalFields: ['description', 'discountReason'],
    staleDays: revenueDays(lines, issuedOn),
    features: tillFeatures,
  })
  for (const [index, line] of lines.entries())
    await giveSold(context, clientId, { line, lineId: rows[index]?.id ?? '', totalMinor: rows[index]?.totalMinor ?? 0 })
  const invoice: Pick<InvoiceRow, 'id' | 'number' | 'clientId' | 'currency' | 'totalMinor' | 'taxMinor' | 'owedMinor'> = {
    id,
    number,
    clientId,
    currency,
    totalMinor,
    taxMinor,
    owedMinor: totalMinor,
  }
  return { invoice, printed }
}

/** Sells: everything of it in the caller's transaction. */
export const sell = async (context: CommandContext, input: SaleInput & { items: NonNullable<SaleInput['items']> }) => {
  const { db, clock } = context
  const studio = await getStudio(db)
  const { currency } = studio
  const today = dayOf(clock.now(), studio.timeZone)
  await assertClient(context, input.clientId)
  const clientId = input.clientId ?? null
  assertFewPackages(input.items)
  const lines = await soldLines({ context, studio, today, clientId }, input.items)
  assertOnce(lines)
  const totals = saleTotals(lines, input.discount, studio.pricesIncludeTax === 1)
  assertDiscount(input.discount, totals, currency)
  assertTotal(totals, input.expectedTotalMinor, currency)
  const taken = takenMoney(input.tenders, totals.totalMinor, currency)
  const owedMinor = totals.totalMinor - sumOfTaken(taken)
  assertKnown(input.clientId, lines, owedMinor, currency)
  const dueOn = dueDay(input, owedMinor, today, studio)
  const discountReason = input.discount?.reason === '' ? null : (input.discount?.reason ?? null)
  const { invoice, printed } = await writeInvoice(context, { studio, clientId, lines, totals, taken, owedMinor, dueOn, discountReason })
  return { invoiceId: invoice.id, ...(await takePayments(context, { studio, invoice, printed, taken })) }
}
