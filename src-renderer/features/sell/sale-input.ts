import { priceOf, quantityOf } from './basket'
import { discountFromText, type SaleSum } from './sale-sum'
import type { BasketLine, SaleDraft, SaleInput, SoldItem } from './sale-draft'

const soldItem = (line: BasketLine, currency: string): SoldItem => {
  const quantity = quantityOf(line) ?? 1
  const { item } = line
  if (item.kind === 'free') return { ...item, description: line.name.trim(), unitPriceMinor: priceOf(line, currency) ?? 0, quantity }
  return item.kind === 'package' || item.kind === 'single_session' ? { ...item, quantity } : item
}

const discountOf = (draft: SaleDraft, currency: string): Pick<SaleInput, 'discount'> => {
  const discount = discountFromText(draft.discountText, currency)
  if (!discount) return {}
  return { discount: { ...discount, reason: draft.discountReason.trim() || null } }
}

/** The sale as the API takes it; of a draft without errors. */
export const saleInput = (draft: SaleDraft, sum: SaleSum): SaleInput => {
  const { client, invoice, lines, dueOn } = draft
  const isEmailed = draft.isEmailed && client?.email != null
  return {
    ...(client ? { clientId: client.id } : {}),
    ...(invoice
      ? { invoiceId: invoice.id }
      : { items: lines.map((line) => soldItem(line, sum.currency)), ...discountOf(draft, sum.currency) }),
    tenders: sum.rows
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ row, amountMinor, givenMinor }) => ({
        method: row.method,
        amountMinor,
        ...(row.method === 'cash' ? { tenderedMinor: givenMinor } : { referenceNumber: row.reference.trim() }),
      })),
    expectedTotalMinor: sum.totalMinor,
    // An invoice that stands keeps its day.
    ...(sum.owedMinor > 0 && dueOn !== '' && !invoice ? { dueOn } : {}),
    ...(isEmailed ? { email: true } : {}),
  }
}
