import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { phoneDigits } from '@shared/domain/search/fold-text'

/** Fewer digits are too many people's. */
const fewestDigits = 7

/** How the E.164 numbers begin that a number half typed may become; '' while that would be anybody's. */
export const typedPhoneStart = (text: string, countryCode: string): string => {
  const typed = text.normalize('NFKC').trim()
  const country = isSupportedCountry(countryCode) ? countryCode : undefined
  const whole = parsePhoneNumberFromString(typed, country)
  if (whole?.isValid()) return whole.number
  const digits = phoneDigits(typed)
  if (digits.length < fewestDigits) return ''
  if (typed.startsWith('+')) return `+${digits}`
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  return country === undefined ? '' : `+${getCountryCallingCode(country)}${digits.replace(/^0/, '')}`
}
