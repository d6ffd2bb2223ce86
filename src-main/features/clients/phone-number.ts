import { AppError } from '@shared/base/app-error'
import {
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js'
import examples from 'libphonenumber-js/mobile/examples'
import { phoneNumber } from '../../core/phone-number'

const exampleIn = (country: string | undefined) =>
  country !== undefined && isSupportedCountry(country) ? getExampleNumber(country, examples) : undefined

/** A number as people write it, read with the studio's country as default: E.164 and the national form for searching. */
export const readPhone = (text: string, countryCode: string, field = 'phone'): { e164: string; national: string } => {
  const number = phoneNumber(text, countryCode)
  if (number) return number
  const example = exampleIn(countryCode)?.formatNational()
  throw new AppError('INVALID', `“${text}” is not a whole phone number${example ? `; one here looks like ${example}` : ''}.`, { field })
}

const digitsText = (count: number): string => `${count} ${count === 1 ? 'digit' : 'digits'}`

/** What is wrong with a number that nobody in its country can have: how far it is from the length of a mobile number there, else that it begins as none does. */
const wrongOf = (national: string, example: string): string => {
  const missing = example.length - national.length
  if (missing === 0) return 'begins like no number there'
  return missing > 0 ? `is ${digitsText(missing)} short` : `has ${digitsText(-missing)} too many`
}

/** The studio’s country where the number has its code: a number nobody can have belongs to no country by itself. */
const callingCountry = (callingCode: string, countryCode: string): CountryCode | undefined =>
  isSupportedCountry(countryCode) && getCountryCallingCode(countryCode) === callingCode ? countryCode : undefined

/** A number somebody types now must be one that can be reached: a message to any other is lost, and nobody hears of it. */
export const readTypedPhone = (text: string, countryCode: string, field: string): string => {
  const { e164 } = readPhone(text, countryCode, field)
  const number = parsePhoneNumberFromString(e164)
  if (!number || number.isValid()) return e164
  const country = number.country ?? callingCountry(number.countryCallingCode, countryCode)
  const example = exampleIn(country)
  if (!example) throw new AppError('INVALID', `${number.formatInternational()} is nobody’s number; check its digits.`, { field })
  const looks = country === countryCode ? example.formatNational() : example.formatInternational()
  throw new AppError(
    'INVALID',
    `${number.formatInternational()} ${wrongOf(number.nationalNumber, example.nationalNumber)}; a mobile number looks like ${looks}.`,
    { field },
  )
}
