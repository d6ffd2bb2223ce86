import { AppError } from '@shared/base/app-error'
import { shares } from '@shared/domain/money/shares'
import type { CreditedLine } from '@shared/domain/refunds/refund-tax'
import type { PeriodLot, RefundableLine } from '@shared/domain/refunds/refund-proposal'
import type { RefundableLot } from '@shared/domain/refunds/session-value'
import { dayOf, type Day } from '@shared/domain/time/zone'
import type { BaseContext } from '../../core/context'
import { getInvoice, getPayment, listInvoiceLines, type InvoiceLineRow, type InvoiceRow, type PaymentRow } from '../payments'
import { getStudio, type StudioRow } from '../studio'
import { listCreditedTax, listLotsOfPeriods, listSoldLots, listSoldPeriods, type SoldLotRow, type SoldPeriodRow } from './sold.repository'

export interface RefundTarget {
  paymentId?: string | undefined
  invoiceId?: string | undefined
}

/** A line of the sale with what it gave and what refunds took off it. */
export interface SaleLine extends RefundableLine, CreditedLine {
  row: InvoiceLineRow
  lots: (RefundableLot & { name: string })[]
  period: SoldPeriodRow | null
  /** What came with the period. */
  periodLots: (PeriodLot & { name: string; reserved: number; remaining: number })[]
}

/** A sale as a refund finds it. */
export interface RefundSale {
  studio: StudioRow
  today: Day
  invoice: InvoiceRow
  payment: PaymentRow | null
  lines: SaleLine[]
  leftOnPaymentMinor: number
  /** The most that can be taken off: what is left on the payment and what is still owed. */
  mostMinor: number
}

const findPaid = async ({ db }: Pick<BaseContext, 'db'>, { paymentId, invoiceId }: RefundTarget): Promise<[string, PaymentRow | null]> => {
  if (paymentId === undefined) {
    if (invoiceId === undefined)
      throw new AppError('INVALID', 'Say which payment goes back, or which invoice is taken off.', { field: 'paymentId' })
    return [invoiceId, null]
  }
  const payment = await getPayment(db, paymentId, 'paymentId')
  if (payment.invoiceId === null || payment.status !== 'completed')
    throw new AppError('WRONG_STATE', 'Only a payment that has come in for a sale can be refunded.', { field: 'paymentId' })
  if (invoiceId !== undefined && invoiceId !== payment.invoiceId)
    throw new AppError('INVALID', 'This payment pays another invoice; leave the invoice out.', { field: 'invoiceId' })
  return [payment.invoiceId, payment]
}

type Sums = Pick<SoldLotRow, 'bought' | 'used' | 'refunded' | 'expired' | 'reserved' | 'expiryOn'>

/** Past its last day a lot has only what it promised to bookings, whether or not its end has been written down yet. */
const expiredOn = ({ bought, used, refunded, expired, reserved, expiryOn }: Sums, today: Day): number =>
  expiryOn !== null && expiryOn < today ? bought - used - refunded - reserved : expired

const remainingOn = (lot: Sums, today: Day): number => lot.bought - lot.used - lot.refunded - expiredOn(lot, today)

/** Each lot’s part of its line: what was paid for it, tax and discount counted in. */
const withValues = (rows: readonly SoldLotRow[], totalMinor: number, today: Day) => {
  const values = shares(
    totalMinor,
    rows.some(({ priceMinor }) => priceMinor > 0) ? rows.map(({ priceMinor }) => priceMinor) : rows.map(() => 1),
  )
  return rows.map((row, index) => ({ ...row, expired: expiredOn(row, today), valueMinor: values[index] ?? 0 }))
}

const saleLines = async ({ db }: Pick<BaseContext, 'db'>, invoiceId: string, today: Day): Promise<SaleLine[]> => {
  const [rows, taxes, lots, periods] = await Promise.all([
    listInvoiceLines(db, invoiceId),
    listCreditedTax(db, invoiceId),
    listSoldLots(db, invoiceId),
    listSoldPeriods(db, invoiceId),
  ])
  const included = await listLotsOfPeriods(
    db,
    periods.map(({ id }) => id),
  )
  return rows.map((row) => {
    const period = periods.find(({ invoiceLineId }) => invoiceLineId === row.id) ?? null
    return {
      row,
      invoiceLineId: row.id,
      totalMinor: row.totalMinor,
      taxMinor: row.taxMinor,
      creditedMinor: row.creditedMinor,
      creditedTaxMinor: taxes.find(({ invoiceLineId }) => invoiceLineId === row.id)?.taxMinor ?? 0,
      lots: withValues(
        lots.filter(({ invoiceLineId }) => invoiceLineId === row.id),
        row.totalMinor,
        today,
      ),
      period,
      periodLots: included.filter(({ periodId }) => periodId === period?.id).map((lot) => ({ ...lot, remaining: remainingOn(lot, today) })),
    }
  })
}

/** The sale behind a payment or an invoice, as it stands now. */
export const refundSale = async (context: Pick<BaseContext, 'db' | 'clock'>, target: RefundTarget): Promise<RefundSale> => {
  const [invoiceId, payment] = await findPaid(context, target)
  const [studio, invoice] = await Promise.all([getStudio(context.db), getInvoice(context.db, invoiceId, 'invoiceId')])
  const today = dayOf(context.clock.now(), studio.timeZone)
  const leftOnPaymentMinor = payment === null ? 0 : payment.amountMinor - payment.refundedMinor
  return {
    studio,
    today,
    invoice,
    payment,
    lines: await saleLines(context, invoiceId, today),
    leftOnPaymentMinor,
    mostMinor: invoice.owedMinor + leftOnPaymentMinor,
  }
}
