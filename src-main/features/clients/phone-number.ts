import { AppError } from '@shared/base/app-error'
import { parsePhoneNumberFromString, getExampleNumber, isSupportedCountry, type PhoneNumber } from 'libphonenumber-js'
import examples from 'libphonenumber-js/mobile/examples'

/** Long enough, and its trunk zero understood: one that still stands before the national number means that digits are missing. Italy's is part of it. */
const isWhole = (number: PhoneNumber): boolean => number.isPossible() && (number.isValid() || !number.nationalNumber.startsWith('0'))

/** A number as people write it, read with the studio's country as default: E.164 and the national form for searching. */
export const readPhone = (text: string, countryCode: string, field = 'phone'): { e164: string; national: string } => {
  const country = isSupportedCountry(countryCode) ? countryCode : undefined
  const number = parsePhoneNumberFromString(text, country)
  if (!number || !isWhole(number)) {
    const example = country ? getExampleNumber(country, examples)?.formatNational() : undefined
    throw new AppError('INVALID', `“${text}” is not a whole phone number${example ? `; one here looks like ${example}` : ''}.`, {
      field,
    })
  }
  return { e164: number.number, national: number.formatNational() }
}
