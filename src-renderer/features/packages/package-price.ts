import { amountFromText } from '../../lib/money'

/** What one session of it costs, to the nearest minor unit. */
export const perSessionMinor = ({ priceMinor, sessionsCount }: { priceMinor: number; sessionsCount: number }): number =>
  Math.round(priceMinor / sessionsCount)

/** The same of what is typed; null while one of the two is no number yet. */
export const typedPerSession = ({ price, sessionsCount }: { price: string; sessionsCount: string }, currency: string): number | null => {
  const priceMinor = amountFromText(price, currency)
  const sessions = /^\d{1,4}$/.test(sessionsCount.trim()) ? Number(sessionsCount) : 0
  return priceMinor === null || priceMinor === 0 || sessions === 0 ? null : perSessionMinor({ priceMinor, sessionsCount: sessions })
}
