import { amountText } from '../../lib/money'

export interface CashCount {
  tone: 'success' | 'warning' | 'danger'
  words: string
}

/** What a count says before the day is closed: over, short, or right. */
export const countWords = (countedMinor: number, expectedMinor: number, currency: string): CashCount => {
  const difference = countedMinor - expectedMinor
  const of = `${amountText(countedMinor, currency)} counted, ${amountText(expectedMinor, currency)} expected`
  if (difference === 0) return { tone: 'success', words: `Right: ${of}` }
  return difference < 0
    ? { tone: 'danger', words: `Short ${amountText(-difference, currency)}: ${of}` }
    : { tone: 'warning', words: `Over ${amountText(difference, currency)}: ${of}` }
}
