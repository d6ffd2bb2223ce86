import { amountText } from '../../lib/money'
import { methodText } from '../../lib/method-text'
import type { SaleSum } from './sale-sum'

/** What the one button does, with every amount: `Take 11,000, give 600`. */
export const takeText = (sum: SaleSum): string => {
  if (sum.rows.some(({ problem }) => problem !== null)) return 'Take the payment'
  const text = (minor: number) => amountText(minor, sum.currency)
  const taken = sum.rows.filter(({ amountMinor }) => amountMinor > 0)
  const isSplit = taken.length > 1
  const parts = taken.map(({ row, givenMinor }) => (isSplit ? `${text(givenMinor)} ${methodText(row.method)}` : text(givenMinor)))
  const said = [
    ...(parts.length > 0 ? [`Take ${parts.join(' and ')}`] : []),
    ...(sum.changeMinor > 0 ? [`give ${text(sum.changeMinor)}`] : []),
    ...(sum.owedMinor > 0 ? [`${parts.length > 0 ? 'leave' : 'Leave'} ${text(sum.owedMinor)} owed`] : []),
  ]
  return said.length > 0 ? said.join(', ') : 'Complete, nothing to pay'
}
