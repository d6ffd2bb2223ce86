import { amountFromText } from '../../lib/money'
import type { TenderRow } from './sale-draft'

export interface TenderSum {
  row: TenderRow
  /** What of the sale it pays. */
  amountMinor: number
  /** Of cash: what is handed over. */
  givenMinor: number
  changeMinor: number
  /** What was left before it. */
  beforeMinor: number
  /** One sentence where what is typed is no amount, or too much. */
  problem: string | null
}

export interface TenderSums {
  rows: TenderSum[]
  changeMinor: number
  /** What nobody pays now. */
  owedMinor: number
}

const typedAmount = (row: TenderRow, currency: string): number | null | 'wrong' => {
  if (row.amountText.trim() === '') return null
  return amountFromText(row.amountText, currency) ?? 'wrong'
}

/** Each pays of what those before it left; an empty amount is all of that. Only cash gives change. */
export const tenderSums = (
  rows: readonly TenderRow[],
  totalMinor: number,
  currency: string,
  text: (minor: number) => string,
): TenderSums => {
  let leftMinor = totalMinor
  const sums = rows.map((row): TenderSum => {
    const beforeMinor = leftMinor
    const typed = typedAmount(row, currency)
    if (typed === 'wrong') {
      return { row, amountMinor: 0, givenMinor: 0, changeMinor: 0, beforeMinor, problem: 'Write an amount, such as 1500.' }
    }
    const givenMinor = typed ?? beforeMinor
    const amountMinor = Math.min(givenMinor, beforeMinor)
    leftMinor -= amountMinor
    const isTooMuch = row.method !== 'cash' && givenMinor > beforeMinor
    const problem = isTooMuch ? `Write at most ${text(beforeMinor)}: only cash gives change.` : null
    return { row, amountMinor, givenMinor, changeMinor: row.method === 'cash' ? givenMinor - amountMinor : 0, beforeMinor, problem }
  })
  return { rows: sums, changeMinor: sums.reduce((all, { changeMinor }) => all + changeMinor, 0), owedMinor: leftMinor }
}
