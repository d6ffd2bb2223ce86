import { dayOf } from '@shared/domain/time/zone'
import type { WriteContext } from '../../src-main/core/context'
import { insertRows } from './insert-rows'
import { studio } from './kilele'
import { refundRows } from './refund-rows'
import type { TillPlan } from './till-plan'
import { saleRows, type SaleIds } from './till-rows'
import { writeDrawers } from './write-drawers'
import { writeLots, writeMemberships } from './write-owned'

type Tx = WriteContext['tx']

/** Writes the plan of the till: documents in the order of their numbers, then what they sold, then what of it was used. */
export const writeTill = async (tx: Tx, plan: TillPlan, ids: SaleIds, now: number): Promise<void> => {
  const lastOf = new Map<string, number>()
  const nextOf = (kind: 'invoice' | 'receipt' | 'refund_note', at: number): number => {
    const series = `${kind} ${dayOf(at, studio.timeZone).slice(0, 4)}`
    const next = (lastOf.get(series) ?? 0) + 1
    lastOf.set(series, next)
    return next
  }
  const sales = plan.sales.map((sale) => {
    const sequences = { invoice: nextOf('invoice', sale.at), receipt: sale.paidShare > 0 ? nextOf('receipt', sale.at) : 0 }
    return saleRows(sale, sequences, ids)
  })
  await insertRows(
    tx,
    'document',
    sales.flatMap(({ documents }) => documents),
  )
  await insertRows(
    tx,
    'invoice',
    sales.map(({ invoice }) => invoice),
  )
  await insertRows(
    tx,
    'invoice_line',
    sales.map(({ line }) => line),
  )
  const paid = sales.flatMap(({ payment, lineId, onDay }) => (payment ? [{ payment, lineId, onDay }] : []))
  await insertRows(
    tx,
    'payment',
    paid.map(({ payment }) => payment),
  )
  await insertRows(
    tx,
    'payment_line',
    paid.map(({ payment, lineId }) => ({ paymentId: payment.id, invoiceLineId: lineId, amountMinor: payment.amountMinor })),
  )
  const lineIdBySale = new Map(sales.map(({ sale, lineId }) => [sale, lineId]))
  const lineIdByLot = new Map(sales.flatMap(({ sale, lineId }) => (sale.item.kind === 'package' ? [[sale.item.lot, lineId] as const] : [])))
  const refunds = plan.refunds.flatMap((refund) => {
    const sold = sales.find(({ sale }) => sale === refund.sale)
    return sold ? [refundRows(refund, sold, nextOf('refund_note', refund.at), ids)] : []
  })
  await insertRows(
    tx,
    'document',
    refunds.map(({ document }) => document),
  )
  await insertRows(
    tx,
    'refund',
    refunds.map(({ row }) => row),
  )
  const refundIds = new Map(refunds.map(({ refund, row }) => [refund, row.id]))
  const lotIds = await writeLots(tx, plan, lineIdByLot, refundIds, ids)
  await insertRows(
    tx,
    'refund_line',
    refunds.map(({ refund, line }) => ({ ...line, clientPackageId: lotIds.get(refund.lot) ?? null })),
  )
  const membershipIds = await writeMemberships(tx, plan, (sale) => lineIdBySale.get(sale) ?? '', ids)
  await tx.$executeRawUnsafe(
    `UPDATE booking SET cover = c.value ->> 1, clientPackageId = c.value ->> 2, membershipId = c.value ->> 3 FROM json_each(?) c WHERE booking.id = c.value ->> 0`,
    JSON.stringify(
      plan.covers.map(({ bookingId, cover, lot, membership }) => [
        bookingId,
        cover,
        lot === null ? null : (lotIds.get(lot) ?? null),
        membership === null ? null : (membershipIds.get(membership) ?? null),
      ]),
    ),
  )
  const cash = paid
    .filter(({ payment }) => payment.method === 'cash')
    .map(({ payment, onDay }) => ({ paymentId: payment.id, amountMinor: payment.amountMinor, at: payment.paidAt, onDay }))
  await writeDrawers(tx, cash, dayOf(now, studio.timeZone), ids)
}
