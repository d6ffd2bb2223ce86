import { AppError } from '@shared/base/app-error'
import { dayOf } from '@shared/domain/time/zone'
import type { StudioRow } from '../studio'
import type { Consent } from './clients.repository'
import { readPhone, readTypedPhone } from './phone-number'
import type { ClientFields } from './save-client.repository'

type Given<T> = { [Key in keyof T]?: T[Key] | undefined }

/** What a command may say of a client; what it leaves out stays as it is. */
export type ClientInput = Given<{
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  birthday: string | null
  fitnessLevel: string | null
  goals: string[]
  preferences: Record<string, string>
  notes: string
  tags: string[]
  emergencyName: string | null
  emergencyPhone: string | null
  emailConsent: Consent
  smsConsent: Consent
  primaryTrainerId: string | null
}>

/** A client of whom nothing is known. */
export const blankClient: ClientFields = {
  firstName: '',
  lastName: '',
  email: null,
  phone: null,
  birthday: null,
  fitnessLevel: null,
  goals: '[]',
  preferences: '{}',
  notes: '',
  emergencyName: null,
  emergencyPhone: null,
  emailConsent: 'unknown',
  emailConsentAt: null,
  smsConsent: 'unknown',
  smsConsentAt: null,
  primaryTrainerId: null,
}

const over = <T>(given: T | undefined, before: T): T => (given === undefined ? before : given)
/** One that stands already, as an import brought it, may stay: only another one is asked to be right. */
const phoneOver = (given: string | null | undefined, before: string | null, countryCode: string, field: string): string | null => {
  if (given === undefined) return before
  if (!given) return null
  return readPhone(given, countryCode, field).e164 === before ? before : readTypedPhone(given, countryCode, field)
}

/** The answer with when it was given: now, where it differs from what stood before. */
const consentOver = (given: Consent | undefined, before: Consent, at: number | null, now: number): [Consent, number | null] =>
  given === undefined || given === before ? [before, at] : [given, given === 'unknown' ? null : now]

const birthdayOver = (given: string | null | undefined, before: string | null, today: string): string | null => {
  if (typeof given === 'string' && given > today)
    throw new AppError('INVALID', 'A birthday lies in the past; correct the day or leave it empty.', { field: 'birthday' })
  return over(given, before)
}

/** The fields as stored: the input over what stood before. */
export const fieldsOver = (
  before: ClientFields,
  input: ClientInput,
  { countryCode, timeZone }: Pick<StudioRow, 'countryCode' | 'timeZone'>,
  now: number,
): ClientFields => {
  const [emailConsent, emailConsentAt] = consentOver(input.emailConsent, before.emailConsent, before.emailConsentAt, now)
  const [smsConsent, smsConsentAt] = consentOver(input.smsConsent, before.smsConsent, before.smsConsentAt, now)
  return {
    firstName: over(input.firstName, before.firstName),
    lastName: over(input.lastName, before.lastName),
    email: over(input.email, before.email),
    phone: phoneOver(input.phone, before.phone, countryCode, 'phone'),
    birthday: birthdayOver(input.birthday, before.birthday, dayOf(now, timeZone)),
    fitnessLevel: over(input.fitnessLevel, before.fitnessLevel),
    goals: input.goals === undefined ? before.goals : JSON.stringify(input.goals),
    preferences: input.preferences === undefined ? before.preferences : JSON.stringify(input.preferences),
    notes: over(input.notes, before.notes),
    emergencyName: over(input.emergencyName, before.emergencyName) || null,
    emergencyPhone: phoneOver(input.emergencyPhone, before.emergencyPhone, countryCode, 'emergencyPhone'),
    emailConsent,
    emailConsentAt,
    smsConsent,
    smsConsentAt,
    primaryTrainerId: over(input.primaryTrainerId, before.primaryTrainerId),
  }
}
