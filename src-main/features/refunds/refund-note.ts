import type { NewIssue } from '../documents'
import type { PlannedPart, RefundPlan } from './refund-plan'

type Content = NewIssue['content']

interface Given {
  method: Content['tenders'][number]['method'] | null
  referenceNumber: string | null
  reason: string
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

/** Sessions are counted where each costs the same; else the line stands as one sum. */
const printedItem = ({ line, clientPackageId, creditedMinor, taxMinor, sessions }: PlannedPart, pricesIncludeTax: boolean) => {
  const netMinor = creditedMinor - taxMinor
  const pricedMinor = pricesIncludeTax ? creditedMinor : netMinor
  const quantity = sessions > 0 && pricedMinor % sessions === 0 ? sessions : 1
  const { description, taxName, taxRateBasisPoints } = line.row
  const bought = line.lots.find((lot) => lot.clientPackageId === clientPackageId)?.bought
  return {
    description,
    detail: bought === undefined || sessions === 0 ? null : `${sessions} of ${bought} sessions taken back`,
    quantity,
    unitPriceMinor: pricedMinor / quantity,
    discountMinor: 0,
    taxRateBasisPoints,
    taxName,
    netMinor,
    taxMinor,
    totalMinor: creditedMinor,
  }
}

type Item = ReturnType<typeof printedItem>

const taxesOf = (items: readonly Item[]): Content['taxes'] => {
  const groups = Map.groupBy(
    items.filter(({ taxName }) => taxName !== null),
    ({ taxName, taxRateBasisPoints }) => `${taxRateBasisPoints} ${taxName}`,
  )
  return [...groups.values()].map((group) => ({
    name: group[0]?.taxName ?? '',
    rateBasisPoints: group[0]?.taxRateBasisPoints ?? 0,
    netMinor: sum(group.map(({ netMinor }) => netMinor)),
    taxMinor: sum(group.map(({ taxMinor }) => taxMinor)),
  }))
}

/** The refund note: what was taken off the sale, with its tax, and what was given back for it. */
export const refundNote = (
  { sale, parts, creditedMinor, amountMinor }: RefundPlan,
  { method, referenceNumber, reason }: Given,
): NewIssue => {
  const { invoice, payment } = sale
  const isIncluded = invoice.pricesIncludeTax === 1
  const items = parts.map((part) => printedItem(part, isIncluded))
  return {
    kind: 'refund_note',
    clientId: invoice.clientId,
    currency: invoice.currency,
    totalMinor: creditedMinor,
    taxMinor: sum(items.map(({ taxMinor }) => taxMinor)),
    content: {
      pricesIncludeTax: isIncluded,
      items,
      subtotalMinor: sum(items.map((item) => item.quantity * item.unitPriceMinor)),
      discountMinor: 0,
      discountReason: null,
      taxes: taxesOf(items),
      totalMinor: creditedMinor,
      tenders: method === null ? [] : [{ method, amountMinor, tenderedMinor: null, changeMinor: null, referenceNumber }],
      paidMinor: amountMinor,
      owedMinor: invoice.owedMinor - creditedMinor + amountMinor,
      dueOn: null,
      paymentInstructions: null,
      refersTo: [
        { kind: 'invoice', number: invoice.number },
        ...(payment === null || payment.receiptNumber === null ? [] : [{ kind: 'receipt' as const, number: payment.receiptNumber }]),
      ],
      reason,
    },
  }
}
