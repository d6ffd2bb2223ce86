import { amountFromText } from './money'

/** A whole number within limits, or a sentence that says them. */
export const wholeNumber = (min: number, max: number, unit: string) => (text: string) =>
  /^\d{1,9}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max
    ? null
    : `Write ${unit} from ${min} to ${max.toLocaleString('en-GB')}.`

/** The largest amount the contract takes, in minor units. */
const mostMinor = 100_000_000_000

/** An amount of a currency from 0 or 1 minor unit on. */
export const amountRule = (currency: string, options: { isFreeAllowed: boolean }) => (text: string) => {
  const amountMinor = amountFromText(text, currency)
  if (amountMinor === null || amountMinor > mostMinor) return `Write an amount in ${currency}, such as 2,500.`
  return amountMinor === 0 && !options.isFreeAllowed ? 'Write a price above 0.' : null
}
