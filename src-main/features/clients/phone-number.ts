import { AppError } from '@shared/base/app-error'
import { parsePhoneNumberFromString, getExampleNumber, isSupportedCountry } from 'libphonenumber-js'
import examples from 'libphonenumber-js/mobile/examples'

/** A number as people write it, read with the studio's country as default: E.164 and the national form for searching. */
export const readPhone = (text: string, countryCode: string): { e164: string; national: string } => {
  const country = isSupportedCountry(countryCode) ? countryCode : undefined
  const number = parsePhoneNumberFromString(text, country)
  if (!number?.isPossible()) {
    const example = country ? getExampleNumber(country, examples)?.formatNational() : undefined
    throw new AppError('INVALID', `“${text}” is not a whole phone number${example ? `; one here looks like ${example}` : ''}.`, {
      field: 'phone',
    })
  }
  return { e164: number.number, national: number.formatNational() }
}
