/** Reads one number with a default country; null when it is not whole. */
export type PhoneReader = (text: string, countryCode: string) => { e164: string; national: string } | null

export type ReadPhoneText = { phone: { e164: string; national: string }; fix: string | null; more: string[] } | { problem: string }

/** Extensions and what people write beside a number. */
const plainNumber = (text: string): string =>
  text
    .replace(/^tel\.?:?\s*/i, '')
    .replace(/[  ]/g, ' ')
    .replace(/(\d)[.,]0$/, '$1')
    .trim()

/** `00254…` is `+254…` wherever it was written. */
const withPlus = (text: string): string => text.replace(/^\(?00(?=[1-9])/, '+')

/**
 * A phone as a spreadsheet leaves it. The first of several numbers counts, the others are answered in `more`.
 * A leading zero or plus that was lost is put back where the number is whole with it.
 */
export const readPhoneText = (text: string, countryCode: string, read: PhoneReader): ReadPhoneText => {
  const numbers = text
    .split(/[;,|\n]| \/ |\/(?=\s*[+0])|\bor\b|\boder\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [first = text, ...more] = numbers
  const typed = plainNumber(first)
  if (/\dE\+?\d/i.test(typed)) return { problem: `“${text}” is a rounded number: its last digits are lost` }
  const phone = /[\p{L}=@]/u.test(typed.replace(/\s*(ext|x)\.?\s*\d+$/i, '')) ? null : read(withPlus(typed), countryCode)
  if (!phone) return { problem: `“${text}” is not a whole phone number` }
  const isBare = /^[1-9]/.test(typed)
  const isDigits = /^[\d\s.-]+$/.test(typed)
  const lost = isBare && phone.national.startsWith('0') ? 'its leading zero was lost' : null
  const note = more.length > 0 ? 'the other numbers are in the notes' : /[.,]0$/.test(first) ? 'decimals taken off' : null
  const why = (isDigits ? lost : null) ?? note
  return { phone, fix: why ? `“${text}” read as ${phone.national}: ${why}` : null, more }
}
