/** How many of a currency's digits stand behind the point: 2 for KES, none for JPY, 3 for KWD. */
export const minorDigitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',')

/** Minor units as people read them: `10,400`, and `10,400.50` where there are cents. Without the code. */
export const amountText = (amountMinor: number, currency: string): string => {
  const digits = minorDigitsOf(currency)
  const sign = amountMinor < 0 ? '−' : ''
  const minor = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const whole = grouped(minor.slice(0, minor.length - digits))
  const cents = minor.slice(minor.length - digits)
  return /^0*$/.test(cents) ? `${sign}${whole}` : `${sign}${whole}.${cents}`
}
