import { AppError } from '@shared/base/app-error'
import { getExampleNumber, isSupportedCountry } from 'libphonenumber-js'
import examples from 'libphonenumber-js/mobile/examples'
import { phoneNumber } from '../../core/phone-number'

/** A number as people write it, read with the studio's country as default: E.164 and the national form for searching. */
export const readPhone = (text: string, countryCode: string, field = 'phone'): { e164: string; national: string } => {
  const number = phoneNumber(text, countryCode)
  if (number) return number
  const example = isSupportedCountry(countryCode) ? getExampleNumber(countryCode, examples)?.formatNational() : undefined
  throw new AppError('INVALID', `“${text}” is not a whole phone number${example ? `; one here looks like ${example}` : ''}.`, { field })
}
