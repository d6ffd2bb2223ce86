import { shares } from './shares'
import { partOf, taxOf } from './tax'

export interface SaleLine {
  quantity: number
  unitPriceMinor: number
  taxRateBasisPoints: number
}

export type SaleDiscount = { percentBasisPoints: number } | { amountMinor: number }

export interface LineTotals {
  /** Quantity × price, before the discount. */
  grossMinor: number
  discountMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
}

export interface SaleTotals {
  lines: LineTotals[]
  subtotalMinor: number
  discountMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
}

const discountOf = (discount: SaleDiscount | undefined, subtotalMinor: number): number => {
  if (!discount) return 0
  return Math.min(subtotalMinor, 'amountMinor' in discount ? discount.amountMinor : partOf(subtotalMinor, discount.percentBasisPoints))
}

const sum = (lines: readonly LineTotals[], field: keyof LineTotals): number => lines.reduce((all, line) => all + line[field], 0)

/**
 * What a sale comes to. The discount is spread over the lines in proportion, tax is taken per line, and every sum is that of its lines:
 * net + tax = total, on each line and on the whole. Screen and server count with this one function.
 */
export const saleTotals = (lines: readonly SaleLine[], discount: SaleDiscount | undefined, pricesIncludeTax: boolean): SaleTotals => {
  const gross = lines.map(({ quantity, unitPriceMinor }) => quantity * unitPriceMinor)
  const subtotalMinor = gross.reduce((all, one) => all + one, 0)
  const discountMinor = discountOf(discount, subtotalMinor)
  const discounts = shares(discountMinor, gross)
  const counted = lines.map(({ taxRateBasisPoints }, index): LineTotals => {
    const grossMinor = gross[index] ?? 0
    const lineDiscount = discounts[index] ?? 0
    const amountMinor = grossMinor - lineDiscount
    const taxMinor = taxOf(amountMinor, taxRateBasisPoints, pricesIncludeTax)
    const netMinor = pricesIncludeTax ? amountMinor - taxMinor : amountMinor
    return { grossMinor, discountMinor: lineDiscount, netMinor, taxMinor, totalMinor: netMinor + taxMinor }
  })
  return {
    lines: counted,
    subtotalMinor,
    discountMinor,
    netMinor: sum(counted, 'netMinor'),
    taxMinor: sum(counted, 'taxMinor'),
    totalMinor: sum(counted, 'totalMinor'),
  }
}
