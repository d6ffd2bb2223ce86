import { minorDigitsOf } from '../money/amount-text'

/** An amount as documents say it: `10,400.00`, with all the minor units its currency has. Without the code, which stands once per table. */
export const moneyText = (amountMinor: number, currency: string): string => {
  const digits = minorDigitsOf(currency)
  const minor = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const whole = minor.slice(0, minor.length - digits).replace(/\B(?=(\d{3})+$)/g, ',')
  const text = digits === 0 ? whole : `${whole}.${minor.slice(minor.length - digits)}`
  return amountMinor < 0 ? `−${text}` : text
}
