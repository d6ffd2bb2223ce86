import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** E.164 in groups, as it is read out: `+254 711 000111`. */
export const phoneText = (e164: string): string => parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
