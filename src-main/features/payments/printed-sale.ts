import type { SaleTotals } from '@shared/domain/money/sale-totals'
import type { Day } from '@shared/domain/time/zone'
import type { NewIssue } from '../documents'
import type { StudioRow } from '../studio'
import type { SoldLine } from './sold-line'

interface Sale {
  lines: readonly SoldLine[]
  totals: SaleTotals
  discountReason: string | null
  dueOn: Day
  owedMinor: number
}

type Tax = NewIssue['content']['taxes'][number]

/** The sums by rate, in the order the rates appear; what bears no tax is not listed. */
const taxesOf = ({ lines, totals }: Sale): Tax[] => {
  const taxes = new Map<string, Tax>()
  for (const [index, { taxName, taxRateBasisPoints }] of lines.entries()) {
    if (taxName === null) continue
    const { netMinor, taxMinor } = totals.lines[index] ?? { netMinor: 0, taxMinor: 0 }
    const key = `${taxRateBasisPoints} ${taxName}`
    const sum = taxes.get(key) ?? { name: taxName, rateBasisPoints: taxRateBasisPoints, netMinor: 0, taxMinor: 0 }
    taxes.set(key, { ...sum, netMinor: sum.netMinor + netMinor, taxMinor: sum.taxMinor + taxMinor })
  }
  return [...taxes.values()]
}

/** What a sale's documents show of it; what was paid is added by each. */
export const printedSale = (studio: StudioRow, sale: Sale): NewIssue['content'] => ({
  pricesIncludeTax: studio.pricesIncludeTax === 1,
  items: sale.lines.map((line, index) => {
    const { discountMinor, netMinor, taxMinor, totalMinor } = sale.totals.lines[index] ?? sale.totals
    const { description, detail, quantity, unitPriceMinor, taxRateBasisPoints, taxName } = line
    return { description, detail, quantity, unitPriceMinor, discountMinor, taxRateBasisPoints, taxName, netMinor, taxMinor, totalMinor }
  }),
  subtotalMinor: sale.totals.subtotalMinor,
  discountMinor: sale.totals.discountMinor,
  discountReason: sale.discountReason,
  taxes: taxesOf(sale),
  totalMinor: sale.totals.totalMinor,
  tenders: [],
  paidMinor: 0,
  owedMinor: sale.owedMinor,
  dueOn: sale.dueOn,
  paymentInstructions: sale.owedMinor > 0 && studio.paymentInstructions !== '' ? studio.paymentInstructions : null,
  refersTo: [],
  reason: null,
})
