import { parsePhoneNumberFromString, isSupportedCountry, type PhoneNumber } from 'libphonenumber-js'

/** Long enough, and its trunk zero understood: one that still stands before the national number means that digits are missing. Italy's is part of it. */
const isWhole = (number: PhoneNumber): boolean => number.isPossible() && (number.isValid() || !number.nationalNumber.startsWith('0'))

/** A number as people write it, read with a default country: E.164 and the national form for searching; null when it is not whole. */
export const phoneNumber = (text: string, countryCode: string): { e164: string; national: string } | null => {
  const number = parsePhoneNumberFromString(text, isSupportedCountry(countryCode) ? countryCode : undefined)
  return number && isWhole(number) ? { e164: number.number, national: number.formatNational() } : null
}
