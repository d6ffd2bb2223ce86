import { saleTotals, type LineTotals, type SaleDiscount, type SaleTotals } from '@shared/domain/money/sale-totals'
import { amountFromText, amountText } from '../../lib/money'
import { priceOf, quantityOf } from './basket'
import { tenderSums, type TenderSums } from './tender-sums'
import type { SaleDraft } from './sale-draft'

export interface SaleSum extends TenderSums {
  currency: string
  pricesIncludeTax: boolean
  /** What is to pay now: the lines, or what is still owed for the invoice. */
  totalMinor: number
  lines: readonly LineTotals[]
  discountMinor: number
  /** By name and rate, for the lines under the total. */
  taxes: { name: string; taxMinor: number }[]
}

/** `10%`, `7.5 %` or an amount; null while it is neither. */
export const discountFromText = (text: string, currency: string): SaleDiscount | null => {
  const [, percent] = /^(\d{1,3}(?:\.\d{1,2})?) ?%$/.exec(text.trim()) ?? []
  if (percent !== undefined) {
    const percentBasisPoints = Math.round(Number(percent) * 100)
    return percentBasisPoints >= 1 && percentBasisPoints <= 10_000 ? { percentBasisPoints } : null
  }
  const amountMinor = amountFromText(text, currency)
  return amountMinor === null || amountMinor === 0 ? null : { amountMinor }
}

const taxesOf = (draft: SaleDraft, totals: SaleTotals): SaleSum['taxes'] => {
  const byName = new Map<string, number>()
  draft.lines.forEach(({ taxName, taxRateBasisPoints }, index) => {
    if (taxName === null || taxRateBasisPoints === 0) return
    const name = /\d/.test(taxName) ? taxName : `${taxName} ${taxRateBasisPoints / 100}%`
    byName.set(name, (byName.get(name) ?? 0) + (totals.lines[index]?.taxMinor ?? 0))
  })
  return [...byName].map(([name, taxMinor]) => ({ name, taxMinor }))
}

/** What the sale on screen comes to, and what its tenders make of that. Counted as the server counts it. */
export const saleSum = (draft: SaleDraft, { currency, pricesIncludeTax }: { currency: string; pricesIncludeTax: boolean }): SaleSum => {
  const counted = draft.lines.map((line) => ({
    quantity: quantityOf(line) ?? 0,
    unitPriceMinor: priceOf(line, currency) ?? 0,
    taxRateBasisPoints: line.taxRateBasisPoints,
  }))
  const totals = saleTotals(counted, discountFromText(draft.discountText, currency) ?? undefined, pricesIncludeTax)
  const totalMinor = draft.invoice?.owedMinor ?? totals.totalMinor
  return {
    currency,
    pricesIncludeTax,
    totalMinor,
    lines: totals.lines,
    discountMinor: totals.discountMinor,
    taxes: draft.invoice ? [] : taxesOf(draft, totals),
    ...tenderSums(draft.tenders, totalMinor, currency, (minor) => amountText(minor, currency)),
  }
}
