import { AppError } from '@shared/base/app-error'
import { foldText } from '@shared/domain/search/fold-text'
import type { CommandContext } from '../../core/context'
import { brokenConstraint } from '../../core/database'
import { getStudio, takeNumber } from '../studio'
import { clientPersonalFields, clientRecord, searchTextOf, sortNameOf } from './client-record'
import { saveClientText } from './client-search.repository'
import { getClient, getVisibleClient } from './find-clients'
import { insertClient, replaceTags, updateClientRow, type ClientFields, type Consent } from './clients.repository'
import { readPhone } from './phone-number'

type Given<T> = { [Key in keyof T]?: T[Key] | undefined }

type Input = Given<{
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

const firstNumber = 1001
const features = ['clients', 'bookings', 'calendar'] as const
const blank: ClientFields = {
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
const phoneOver = (given: string | null | undefined, before: string | null, countryCode: string, field: string): string | null =>
  given === undefined ? before : given ? readPhone(given, countryCode, field).e164 : null

/** The answer with when it was given: now, where it differs from what stood before. */
const consentOver = (given: Consent | undefined, before: Consent, at: number | null, now: number): [Consent, number | null] =>
  given === undefined || given === before ? [before, at] : [given, given === 'unknown' ? null : now]

/** The fields as stored: the input over what stood before. */
const merged = (before: ClientFields, input: Input, countryCode: string, now: number): ClientFields => {
  const [emailConsent, emailConsentAt] = consentOver(input.emailConsent, before.emailConsent, before.emailConsentAt, now)
  const [smsConsent, smsConsentAt] = consentOver(input.smsConsent, before.smsConsent, before.smsConsentAt, now)
  return {
    firstName: over(input.firstName, before.firstName),
    lastName: over(input.lastName, before.lastName),
    email: over(input.email, before.email),
    phone: phoneOver(input.phone, before.phone, countryCode, 'phone'),
    birthday: over(input.birthday, before.birthday),
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

/** Two tags that fold to the same are one, as it was written first. */
const tagsOf = (tags: readonly string[]): { folded: string; tag: string }[] => {
  const byFolded = new Map<string, string>()
  for (const tag of tags) {
    const folded = foldText(tag) || tag
    if (!byFolded.has(folded)) byFolded.set(folded, tag)
  }
  return [...byFolded].map(([folded, tag]) => ({ folded, tag }))
}

const refuseUnknownTrainer = (error: unknown): never => {
  if (brokenConstraint(error)?.code === 'FOREIGN_KEY')
    throw new AppError('NOT_FOUND', 'There is no such trainer.', { field: 'primaryTrainerId' })
  throw error
}

const textOf = (fields: ClientFields, number: string, countryCode: string): string =>
  searchTextOf({ ...fields, number, nationalPhone: fields.phone === null ? null : readPhone(fields.phone, countryCode).national })

export const createClient = async ({ tx, db, clock, ids, record }: CommandContext, input: Input & { firstName: string }) => {
  const { countryCode } = await getStudio(db)
  const fields = merged(blank, input, countryCode, clock.now())
  const id = ids.next()
  const number = String(await takeNumber(tx, 'client', firstNumber))
  await insertClient(tx, { ...fields, sortName: sortNameOf(fields), id, number, createdAt: clock.now() }).catch(refuseUnknownTrainer)
  await saveClientText(tx, id, textOf(fields, number, countryCode))
  await replaceTags(tx, id, tagsOf(input.tags ?? []))
  const created = clientRecord(await getClient(db, id))
  await record({ entity: 'client', id, change: 'created', after: created, subjectId: id, personalFields: clientPersonalFields, features })
  return created
}

export const updateClient = async ({ tx, db, clock, caller, record }: CommandContext, { id, ...input }: Input & { id: string }) => {
  const row = await getVisibleClient(db, caller, id, 'id')
  const { countryCode } = await getStudio(db)
  const fields = merged(row, input, countryCode, clock.now())
  await updateClientRow(tx, id, { ...fields, sortName: sortNameOf(fields) }).catch(refuseUnknownTrainer)
  await saveClientText(tx, id, textOf(fields, row.number, countryCode))
  if (input.tags !== undefined) await replaceTags(tx, id, tagsOf(input.tags))
  const before = clientRecord(row)
  const after = clientRecord(await getClient(db, id))
  await record({ entity: 'client', id, change: 'updated', before, after, subjectId: id, personalFields: clientPersonalFields, features })
  return after
}
