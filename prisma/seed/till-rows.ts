import { creditsDetail, planDetail } from '@shared/domain/payments/sold-text'
import { documentNumber } from '@shared/domain/invoices/document-number'
import { saleTotals } from '@shared/domain/money/sale-totals'
import { addDays, dayOf } from '@shared/domain/time/zone'
import { sessionTypes, staff, studio } from './kilele'
import { randomOf } from './random'
import { packs, plans, tillRules, vat, type PackKey, type PlanKey } from './till-catalogue'
import type { SeedSale } from './till-plan'

export interface SaleIds {
  nextId: () => string
  packIds: Record<PackKey, string>
  planIds: Record<PlanKey, string>
  typeIds: Record<string, string>
  deskId: string
  clientOf: (clientId: string) => { name: string; number: string }
}

const deskPerson = staff.filter(({ role }) => role === 'front_desk').map(({ firstName, lastName }) => `${firstName} ${lastName}`)[0] ?? ''
const noteMinor = 50_000
const termDays = 14

const itemOf = ({ item, at }: SeedSale, { packIds, planIds, typeIds }: SaleIds) => {
  const none = { packageId: null, planId: null, bookingId: null, sessionTypeId: null, trainerId: null }
  if (item.kind === 'package') {
    const pack = packs[item.lot.pack]
    const detail = creditsDetail(pack.sessionsCount, addDays(dayOf(at, studio.timeZone), pack.validDays))
    return {
      ...none,
      kind: 'package',
      description: pack.name,
      detail,
      unitPriceMinor: pack.priceMinor,
      category: 'Packages',
      packageId: packIds[item.lot.pack],
    }
  }
  if (item.kind === 'membership') {
    const plan = plans[item.plan]
    const detail = planDetail({ periodUnit: 'month', periodCount: 1, sessionsIncluded: plan.sessionsIncluded })
    return {
      ...none,
      kind: 'membership',
      description: plan.name,
      detail,
      unitPriceMinor: plan.priceMinor,
      category: 'Memberships',
      planId: planIds[item.plan],
    }
  }
  const { name, category } = sessionTypes[item.type]
  const session = { bookingId: item.bookingId, sessionTypeId: typeIds[item.type] ?? null, trainerId: item.trainerId }
  return { ...none, ...session, kind: 'session', description: name, detail: null, unitPriceMinor: item.priceMinor, category }
}

/** What was handed over in cash: the next note, or the exact sum. */
const tenderedFor = (sale: SeedSale, amountMinor: number) => {
  if (sale.method !== 'cash') return { tenderedMinor: null, changeMinor: null }
  const isExact = randomOf(`tender ${sale.clientId} ${sale.at}`).chance(0.4)
  const tenderedMinor = isExact ? amountMinor : Math.ceil(amountMinor / noteMinor) * noteMinor
  return { tenderedMinor, changeMinor: tenderedMinor - amountMinor }
}

const referenceOf = ({ method, clientId, at }: SeedSale): string | null => {
  if (method === 'cash') return null
  const random = randomOf(`reference ${clientId} ${at}`)
  return method === 'mpesa' ? `TF${random.whole(10_000_000, 99_999_999)}K` : String(random.whole(100_000, 999_999))
}

/** Everything one sale writes: its invoice, and its receipt and payment where something was paid. */
export const saleRows = (sale: SeedSale, sequences: { invoice: number; receipt: number }, ids: SaleIds) => {
  const { at, clientId, paidShare, method } = sale
  const onDay = dayOf(at, studio.timeZone)
  const year = Number(onDay.slice(0, 4))
  const item = itemOf(sale, ids)
  const totals = saleTotals(
    [{ quantity: 1, unitPriceMinor: item.unitPriceMinor, taxRateBasisPoints: vat.rateBasisPoints }],
    undefined,
    true,
  )
  const { netMinor, taxMinor, totalMinor } = totals
  const paidMinor = Math.round(totalMinor * paidShare)
  const owedMinor = totalMinor - paidMinor
  const dueOn = owedMinor === 0 ? onDay : addDays(onDay, termDays)
  const client = ids.clientOf(clientId)
  const referenceNumber = referenceOf(sale)
  const tender = { method, amountMinor: paidMinor, ...tenderedFor(sale, paidMinor), referenceNumber }
  const [invoiceId, lineId, paymentId, receiptId] = [ids.nextId(), ids.nextId(), ids.nextId(), ids.nextId()]
  const invoiceNumber = documentNumber('invoice', 1, year, sequences.invoice)
  const printed = {
    studio: { name: studio.name, address: studio.address, phone: studio.phone, taxNumber: studio.taxNumber },
    timeZone: studio.timeZone,
    deskName: 'Front desk',
    servedBy: deskPerson,
    clientNumber: client.number,
    pricesIncludeTax: true,
    items: [
      {
        description: item.description,
        detail: item.detail,
        quantity: 1,
        unitPriceMinor: item.unitPriceMinor,
        discountMinor: 0,
        taxRateBasisPoints: vat.rateBasisPoints,
        taxName: vat.name,
        netMinor,
        taxMinor,
        totalMinor,
      },
    ],
    subtotalMinor: totalMinor,
    discountMinor: 0,
    discountReason: null,
    taxes: [{ name: vat.name, rateBasisPoints: vat.rateBasisPoints, netMinor, taxMinor }],
    totalMinor,
    tenders: paidMinor > 0 ? [tender] : [],
    paidMinor,
    owedMinor,
    dueOn,
    paymentInstructions: owedMinor > 0 ? tillRules.paymentInstructions : null,
    footer: tillRules.documentFooter,
    refersTo: [],
    reason: null,
  }
  const issued = {
    deskNumber: 1,
    year,
    issuedAt: at,
    issuedOn: onDay,
    issuedById: ids.deskId,
    clientId,
    billedTo: client.name,
    currency: studio.currency,
    createdAt: at,
  }
  const receiptTax = paidMinor === totalMinor ? taxMinor : Math.round((taxMinor * paidMinor) / totalMinor)
  const receipt = { ...printed, dueOn: owedMinor === 0 ? null : dueOn, refersTo: [{ kind: 'invoice', number: invoiceNumber }] }
  const documents = [
    {
      id: invoiceId,
      kind: 'invoice',
      sequence: sequences.invoice,
      number: invoiceNumber,
      ...issued,
      totalMinor,
      taxMinor,
      content: JSON.stringify(printed),
    },
    ...(paidMinor === 0
      ? []
      : [
          {
            id: receiptId,
            kind: 'receipt',
            sequence: sequences.receipt,
            number: documentNumber('receipt', 1, year, sequences.receipt),
            ...issued,
            totalMinor: paidMinor,
            taxMinor: receiptTax,
            content: JSON.stringify(receipt),
          },
        ]),
  ]
  const { detail: _detail, ...line } = item
  return {
    sale,
    lineId,
    onDay,
    documents,
    invoice: {
      id: invoiceId,
      clientId,
      currency: studio.currency,
      pricesIncludeTax: true,
      discountMinor: 0,
      taxMinor,
      totalMinor,
      dueOn,
      issuedAt: at,
      owedMinor: totalMinor,
    },
    line: {
      id: lineId,
      invoiceId,
      position: 0,
      quantity: 1,
      discountMinor: 0,
      taxName: vat.name,
      taxRateBasisPoints: vat.rateBasisPoints,
      netMinor,
      taxMinor,
      totalMinor,
      ...line,
    },
    payment:
      paidMinor === 0
        ? null
        : {
            id: paymentId,
            transactionId: `TXN-${paymentId}`,
            clientId,
            invoiceId,
            receiptId,
            ...tender,
            currency: studio.currency,
            status: 'completed',
            description: item.description,
            notes: '',
            deskNumber: 1,
            recordedById: ids.deskId,
            createdAt: at,
            paidAt: at,
            paidOn: onDay,
          },
  }
}
