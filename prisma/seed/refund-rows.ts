import { documentNumber } from '@shared/domain/invoices/document-number'
import { taxOf } from '@shared/domain/money/tax'
import { dayOf } from '@shared/domain/time/zone'
import { studio } from './kilele'
import { packs, vat } from './till-catalogue'
import type { SeedRefund } from './till-plan'
import type { SaleIds, saleRows } from './till-rows'

/** The refund note and the refund of some sessions of a package, given back the way it was paid. */
export const refundRows = (refund: SeedRefund, sold: ReturnType<typeof saleRows>, sequence: number, ids: SaleIds) => {
  const { at, sessions, lot, sale } = refund
  const pack = packs[lot.pack]
  const onDay = dayOf(at, studio.timeZone)
  const year = Number(onDay.slice(0, 4))
  const creditedMinor = Math.round((pack.priceMinor * sessions) / pack.sessionsCount)
  const taxMinor = taxOf(creditedMinor, vat.rateBasisPoints, true)
  const client = ids.clientOf(sale.clientId)
  const id = ids.nextId()
  const [invoice, receipt] = sold.documents
  const reason = 'Travels for some months'
  const item = {
    description: pack.name,
    detail: `${sessions} sessions taken back`,
    quantity: 1,
    unitPriceMinor: creditedMinor,
    discountMinor: 0,
    taxRateBasisPoints: vat.rateBasisPoints,
    taxName: vat.name,
    netMinor: creditedMinor - taxMinor,
    taxMinor,
    totalMinor: creditedMinor,
  }
  const printed = {
    ...(JSON.parse(invoice?.content ?? '{}') as object),
    items: [item],
    subtotalMinor: creditedMinor,
    taxes: [{ name: vat.name, rateBasisPoints: vat.rateBasisPoints, netMinor: item.netMinor, taxMinor }],
    totalMinor: creditedMinor,
    tenders: [{ method: sale.method, amountMinor: creditedMinor, tenderedMinor: null, changeMinor: null, referenceNumber: null }],
    paidMinor: creditedMinor,
    owedMinor: 0,
    dueOn: null,
    paymentInstructions: null,
    refersTo: [
      { kind: 'invoice', number: invoice?.number },
      { kind: 'receipt', number: receipt?.number },
    ],
    reason,
  }
  return {
    refund,
    document: {
      id,
      kind: 'refund_note',
      deskNumber: 1,
      year,
      sequence,
      number: documentNumber('refund_note', 1, year, sequence),
      issuedAt: at,
      issuedOn: onDay,
      issuedById: ids.deskId,
      clientId: sale.clientId,
      billedTo: client.name,
      currency: studio.currency,
      totalMinor: creditedMinor,
      taxMinor,
      content: JSON.stringify(printed),
      createdAt: at,
    },
    row: {
      id,
      invoiceId: sold.invoice.id,
      paymentId: sold.payment?.id ?? null,
      clientId: sale.clientId,
      creditedMinor,
      amountMinor: creditedMinor,
      currency: studio.currency,
      method: sale.method,
      status: 'completed',
      reason,
      recordedById: ids.deskId,
      createdAt: at,
      refundedOn: onDay,
    },
    line: { id: ids.nextId(), refundId: id, invoiceLineId: sold.lineId, creditedMinor, amountMinor: creditedMinor, taxMinor, sessions },
  }
}
