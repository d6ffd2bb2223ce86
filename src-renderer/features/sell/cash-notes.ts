import { minorDigitsOf } from '@shared/domain/money/amount-text'

/** Notes and coins in use, in whole units, the largest first; of other currencies the change is not split. */
const pieces: Record<string, readonly number[]> = {
  KES: [1000, 500, 200, 100, 50, 40, 20, 10, 5, 1],
  UGX: [50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50],
  TZS: [10_000, 5000, 2000, 1000, 500, 200, 100, 50],
  RWF: [5000, 2000, 1000, 500, 100, 50, 20, 10, 5, 1],
  ZAR: [200, 100, 50, 20, 10, 5, 2, 1],
  USD: [100, 50, 20, 10, 5, 1],
  EUR: [200, 100, 50, 20, 10, 5, 2, 1],
  GBP: [50, 20, 10, 5, 2, 1],
  JPY: [10_000, 5000, 1000, 500, 100, 50, 10, 5, 1],
}

/** What is likely handed over for this: the next round sums above it. */
export const likelyCash = (totalMinor: number, currency: string): number[] => {
  if (totalMinor <= 0) return []
  const unit = 10 ** minorDigitsOf(currency)
  const total = totalMinor / unit
  const steps = Array.from({ length: 12 }, (_, power) => [10 ** power, 2 * 10 ** power, 5 * 10 ** power]).flat()
  const first = steps.findIndex((step) => step > total / 25 && !String(step).startsWith('2'))
  const sums = steps.slice(Math.max(0, first)).map((step) => (Math.floor(total / step) + 1) * step * unit)
  return [...new Set(sums)].toSorted((a, b) => a - b).slice(0, 3)
}

/** The fewest notes and coins, such as `500 + 100`; null where it is one note, takes more than a glance, or nobody knows the notes. */
export const changeSplit = (changeMinor: number, currency: string): string | null => {
  const unit = 10 ** minorDigitsOf(currency)
  const parts: string[] = []
  let left = changeMinor / unit
  for (const piece of pieces[currency] ?? []) {
    const count = Math.floor(left / piece)
    if (count > 0) parts.push(count === 1 ? piece.toLocaleString('en') : `${count} × ${piece.toLocaleString('en')}`)
    left -= count * piece
  }
  const isOneNote = parts.length === 1 && !parts[0]?.includes('×')
  return left === 0 && parts.length > 0 && parts.length <= 4 && !isOneNote ? parts.join(' + ') : null
}
