import { amountText } from '../../lib/money'

export interface CashCount {
  tone: 'success' | 'warning' | 'danger'
  /** Which way and by how much: “Short 200”. */
  says: string
  /** What it is made of. */
  of: string
  /** Both. */
  words: string
}

interface Against {
  amountMinor: number
  /** What that is: “expected”. */
  is: string
}

/** What a count says before it is confirmed: over, short, or right. */
export const countWords = (countedMinor: number, against: Against, currency: string): CashCount => {
  const difference = countedMinor - against.amountMinor
  const says = difference === 0 ? 'Right' : `${difference < 0 ? 'Short' : 'Over'} ${amountText(Math.abs(difference), currency)}`
  const of = `${amountText(countedMinor, currency)} counted, ${amountText(against.amountMinor, currency)} ${against.is}`
  return {
    tone: difference === 0 ? 'success' : difference < 0 ? 'danger' : 'warning',
    says,
    of,
    words: `${says}: ${of}`,
  }
}

/** The count that closes a day. */
export const expected = (amountMinor: number): Against => ({ amountMinor, is: 'expected' })

/** The count that opens it: cash may have gone, or come, since the close before. */
export const leftBefore = (amountMinor: number): Against => ({ amountMinor, is: 'left in it last time' })
