import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { brokenConstraint } from '../../core/database'
import { getStudio, takeNumber } from '../studio'
import { clientPersonalFields, clientRecord, searchTextOf, sortNameOf } from './client-record'
import { getClient, getVisibleClient } from './find-clients'
import { insertClient, updateClientRow, type ClientFields } from './clients.repository'
import { readPhone } from './phone-number'

interface Input {
  firstName?: string | undefined
  lastName?: string | undefined
  email?: string | null | undefined
  phone?: string | null | undefined
  fitnessLevel?: string | null | undefined
  goals?: string[] | undefined
  preferences?: Record<string, string> | undefined
  notes?: string | undefined
  primaryTrainerId?: string | null | undefined
}

const firstNumber = 1001
const features = ['clients', 'bookings', 'calendar'] as const
const blank = {
  lastName: '',
  email: null,
  phone: null,
  fitnessLevel: null,
  goals: '[]',
  preferences: '{}',
  notes: '',
  primaryTrainerId: null,
}

/** The fields as stored: the input over what stood before. */
const merged = (before: Omit<ClientFields, 'firstName'> & { firstName?: string }, input: Input, e164: string | null): ClientFields => ({
  firstName: input.firstName ?? before.firstName ?? '',
  lastName: input.lastName ?? before.lastName,
  email: input.email === undefined ? before.email : input.email,
  phone: e164,
  fitnessLevel: input.fitnessLevel === undefined ? before.fitnessLevel : input.fitnessLevel,
  goals: input.goals === undefined ? before.goals : JSON.stringify(input.goals),
  preferences: input.preferences === undefined ? before.preferences : JSON.stringify(input.preferences),
  notes: input.notes ?? before.notes,
  primaryTrainerId: input.primaryTrainerId === undefined ? before.primaryTrainerId : input.primaryTrainerId,
})

const refuseUnknownTrainer = (error: unknown): never => {
  if (brokenConstraint(error)?.code === 'FOREIGN_KEY')
    throw new AppError('NOT_FOUND', 'There is no such trainer.', { field: 'primaryTrainerId' })
  throw error
}

const derived = (fields: ClientFields, number: string, countryCode: string) => {
  const national = fields.phone === null ? null : readPhone(fields.phone, countryCode).national
  return { searchText: searchTextOf({ ...fields, number, nationalPhone: national }), sortName: sortNameOf(fields) }
}

const e164Of = (phone: string | null | undefined, countryCode: string): string | null => (phone ? readPhone(phone, countryCode).e164 : null)

export const createClient = async ({ tx, db, clock, ids, record }: CommandContext, input: Input & { firstName: string }) => {
  const { countryCode } = await getStudio(db)
  const fields = merged(blank, input, e164Of(input.phone, countryCode))
  const id = ids.next()
  const number = String(await takeNumber(tx, 'client', firstNumber))
  await insertClient(tx, { ...fields, ...derived(fields, number, countryCode), id, number, createdAt: clock.now() }).catch(
    refuseUnknownTrainer,
  )
  const created = clientRecord(await getClient(db, id))
  await record({ entity: 'client', id, change: 'created', after: created, subjectId: id, personalFields: clientPersonalFields, features })
  return created
}

export const updateClient = async ({ tx, db, caller, record }: CommandContext, { id, ...input }: Input & { id: string }) => {
  const row = await getVisibleClient(db, caller, id, 'id')
  const { countryCode } = await getStudio(db)
  const fields = merged(row, input, input.phone === undefined ? row.phone : e164Of(input.phone, countryCode))
  await updateClientRow(tx, id, { ...fields, ...derived(fields, row.number, countryCode) }).catch(refuseUnknownTrainer)
  const before = clientRecord(row)
  const after = clientRecord(await getClient(db, id))
  await record({ entity: 'client', id, change: 'updated', before, after, subjectId: id, personalFields: clientPersonalFields, features })
  return after
}
