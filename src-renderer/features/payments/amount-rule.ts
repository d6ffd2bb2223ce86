import { amountFromText } from '../../lib/money'

/** A field for an amount of this currency; at least one minor unit where nothing would be no act. */
export const amountRule =
  (currency: string, { least = 0 }: { least?: 0 | 1 } = {}) =>
  (typed: string): string | null => {
    const amountMinor = amountFromText(typed, currency)
    if (amountMinor === null) return 'Write an amount, such as 6,000.'
    return amountMinor < least ? 'Write more than 0.' : null
  }
