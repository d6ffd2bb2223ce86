const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',')

/** Minor units as people read them: `10,400`, and `10,400.50` where there are cents. Without the code. */
export const amountText = (amountMinor: number, currency: string): string => {
  const digits = digitsOf(currency)
  const sign = amountMinor < 0 ? '−' : ''
  const minor = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const whole = grouped(minor.slice(0, minor.length - digits))
  const cents = minor.slice(minor.length - digits)
  return /^0*$/.test(cents) ? `${sign}${whole}` : `${sign}${whole}.${cents}`
}

/** What a person types for a price as minor units; null when it is not an amount of this currency. */
export const amountFromText = (text: string, currency: string): number | null => {
  const digits = digitsOf(currency)
  const match = /^(\d{1,10})(?:[.](\d+))?$/.exec(text.replace(/[\s,']/g, ''))
  if (!match) return null
  const cents = match[2] ?? ''
  if (cents.length > digits) return null
  return Number(match[1]! + cents.padEnd(digits, '0'))
}
