import { monthNames } from '@shared/domain/time/month-names'
import { dayFromText } from '@shared/domain/time/day-from-text'
import type { Day } from '@shared/domain/time/zone'
import type { Inputs } from '../../lib/api'
import { optionalEmailRule, required } from '../../lib/field-rules'
import { phoneText } from '../../lib/phone-text'
import type { Client } from '../../lib/records'

export type ClientInput = Inputs['clients']['create']

/** A client as the form holds it: every field a text until it is saved. */
export interface ClientValues {
  firstName: string
  lastName: string
  phone: string
  email: string
  birthday: string
  fitnessLevel: string
  primaryTrainerId: string
  goals: string[]
  tags: string[]
  notes: string
  /** A line each: `Time: mornings`. */
  preferences: string
  emergencyName: string
  emergencyPhone: string
  emailConsent: Client['emailConsent']
  smsConsent: Client['smsConsent']
}

/** `12 March 1988`. */
const birthdayText = (day: Day): string => `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

export const noClient: ClientValues = {
  firstName: '',
  lastName: '',
  phone: '',
  email: '',
  birthday: '',
  fitnessLevel: '',
  primaryTrainerId: '',
  goals: [],
  tags: [],
  notes: '',
  preferences: '',
  emergencyName: '',
  emergencyPhone: '',
  emailConsent: 'unknown',
  smsConsent: 'unknown',
}

export const valuesOf = (client: Client | null): ClientValues =>
  client === null
    ? noClient
    : {
        firstName: client.firstName,
        lastName: client.lastName,
        phone: client.phone === null ? '' : phoneText(client.phone),
        email: client.email ?? '',
        birthday: client.birthday === null ? '' : birthdayText(client.birthday),
        fitnessLevel: client.fitnessLevel ?? '',
        primaryTrainerId: client.primaryTrainerId ?? '',
        goals: client.goals,
        tags: client.tags,
        notes: client.notes,
        preferences: Object.entries(client.preferences)
          .map(([name, what]) => `${name}: ${what}`)
          .join('\n'),
        emergencyName: client.emergencyName ?? '',
        emergencyPhone: client.emergencyPhone === null ? '' : phoneText(client.emergencyPhone),
        emailConsent: client.emailConsent,
        smsConsent: client.smsConsent,
      }

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const preferenceOf = (line: string): [string, string] | null => {
  const [, name, what] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(line) ?? []
  return name === undefined || what === undefined ? null : [name, what]
}

const wholeBirthday = 'Write day, month and year, such as 12 March 1988.'

/** A birthday has its year: without one it would be this year's. */
const birthdayOf = (text: string, today: Day): Day | null => (/\d{4}/.test(text) ? dayFromText(text, today) : null)

const birthdayRule = (today: Day) => (text: string) => {
  if (text.trim() === '') return null
  const day = birthdayOf(text, today)
  if (day === null || day < '1900-01-01') return wholeBirthday
  return day > today ? 'This day is still to come. Write the day of birth.' : null
}

const preferencesRule = (text: string) => {
  const wrong = linesOf(text).find((line) => preferenceOf(line) === null)
  return wrong === undefined ? null : `“${wrong.trim()}” has no colon. Write a line each, such as Time: mornings.`
}

/** Digits and signs a phone is written with; whether it is whole is the studio’s country’s to say, on saving. */
const phoneRule = (text: string) =>
  text.trim() === '' || /^[+\d][\d\s()./-]*$/.test(text.trim()) ? null : 'Write the phone in digits, such as 0711 000 111.'

export const clientRules = (today: Day) => ({
  firstName: required('Write a first name.'),
  phone: phoneRule,
  email: optionalEmailRule,
  birthday: birthdayRule(today),
  emergencyPhone: phoneRule,
  preferences: preferencesRule,
})

const orNull = (text: string): string | null => text.trim() || null

/** As the API takes it; read only from values the rules let through. */
export const inputOf = (values: ClientValues, today: Day): ClientInput => ({
  firstName: values.firstName,
  lastName: values.lastName,
  phone: orNull(values.phone),
  email: orNull(values.email),
  birthday: birthdayOf(values.birthday, today),
  fitnessLevel: values.fitnessLevel === '' ? null : (values.fitnessLevel as NonNullable<Client['fitnessLevel']>),
  primaryTrainerId: values.primaryTrainerId === '' ? null : values.primaryTrainerId,
  goals: values.goals,
  tags: values.tags,
  notes: values.notes,
  preferences: Object.fromEntries(
    linesOf(values.preferences)
      .flatMap((line) => [preferenceOf(line) ?? []])
      .filter(([name]) => name),
  ),
  emergencyName: orNull(values.emergencyName),
  emergencyPhone: orNull(values.emergencyPhone),
  emailConsent: values.emailConsent,
  smsConsent: values.smsConsent,
})

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What differs from what the form began with. */
export const changedValues = (values: ClientValues, base: ClientValues): Partial<ClientValues> =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => !isSame(value, base[field as keyof ClientValues])))

/** Only what was changed here is sent: another desk may have changed the rest meanwhile. */
export const changedInput = (values: ClientValues, base: ClientValues, today: Day): ClientInput => {
  const changed = changedValues(values, base)
  const fields = Object.entries(inputOf(values, today)).filter(([field]) => field in changed)
  return { ...Object.fromEntries(fields), firstName: values.firstName }
}

/** What somebody typed into a search, where it belongs in the form: a phone, an e-mail, or first name and last. */
export const valuesOfTyped = (typed: string): Partial<ClientValues> => {
  const text = typed.trim()
  if (/^[+\d][\d\s()./-]*$/.test(text)) return { phone: text }
  if (/^\S+@\S+$/.test(text)) return { email: text }
  const [firstName = '', ...rest] = text.split(/\s+/)
  return { firstName, lastName: rest.join(' ') }
}
