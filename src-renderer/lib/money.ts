import { minorDigitsOf } from '@shared/domain/money/amount-text'

export { amountText } from '@shared/domain/money/amount-text'

/** What a person types for a price as minor units; null when it is not an amount of this currency. */
export const amountFromText = (text: string, currency: string): number | null => {
  const digits = minorDigitsOf(currency)
  const match = /^(\d{1,10})(?:[.](\d+))?$/.exec(text.replace(/[\s,']/g, ''))
  if (!match) return null
  const cents = match[2] ?? ''
  if (cents.length > digits) return null
  return Number(match[1]! + cents.padEnd(digits, '0'))
}
