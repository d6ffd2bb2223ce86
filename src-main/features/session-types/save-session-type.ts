import { AppError } from '@shared/base/app-error'
import type { CommandContext, WriteContext } from '../../core/context'
import { brokenConstraint, type Db } from '../../core/database'
import { getStudio } from '../studio'
import { getTaxRate } from '../taxes'
import { getSessionType, sessionTypeRecord } from './find-session-types'
import { insertSessionType, updateSessionTypeRow, type SessionTypeFields } from './session-types.repository'

type Input = { [Field in keyof SessionTypeFields]?: SessionTypeFields[Field] | undefined }

const standard = {
  category: 'Personal training',
  description: '',
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  priceMinor: 0,
  capacity: 1,
  colour: 1,
  leadTimeMinutes: 0,
  horizonDays: 90,
  holdHours: 24,
  startsAs: 'confirmed',
  taxRateId: null,
} as const

const given = (input: Input): Partial<SessionTypeFields> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

const refuseDoubleName = (error: unknown): never => {
  if (brokenConstraint(error)?.code === 'UNIQUE') throw new AppError('CONFLICT', 'Another session type has this name.', { field: 'name' })
  throw error
}

/** A rate archived since stays on what names it; one that never was is refused. */
const assertTaxRate = async (db: Db, taxRateId: string | null | undefined): Promise<void> => {
  if (taxRateId !== undefined && taxRateId !== null) await getTaxRate(db, taxRateId)
}

const features = ['sessionTypes', 'calendar'] as const

export const createSessionType = async (
  { tx, db, clock, ids, record }: WriteContext,
  input: Input & { name: string; durationMinutes: number },
) => {
  await assertTaxRate(db, input.taxRateId)
  const { currency } = await getStudio(db)
  const id = ids.next()
  const fields = {
    ...standard,
    stepMinutes: Math.min(60, input.durationMinutes),
    ...given(input),
    name: input.name,
    durationMinutes: input.durationMinutes,
  }
  await insertSessionType(tx, { ...fields, id, currency, createdAt: clock.now() }).catch(refuseDoubleName)
  const created = sessionTypeRecord(await getSessionType(db, id))
  await record({ entity: 'session_type', id, change: 'created', after: created, features })
  return created
}

type Update = Input & { id: string; isActive?: boolean | undefined }

/** `isActive: false` archives, `true` brings back; a type that is so already keeps the day it was archived. */
export const updateSessionType = async ({ tx, db, clock, record }: CommandContext, { id, isActive, ...input }: Update) => {
  const before = sessionTypeRecord(await getSessionType(db, id, 'id'))
  await assertTaxRate(db, input.taxRateId)
  const isTurned = isActive !== undefined && isActive !== before.isActive
  const change = { ...given(input), ...(isTurned ? { archivedAt: isActive ? null : clock.now() } : {}) }
  await updateSessionTypeRow(tx, id, change).catch(refuseDoubleName)
  const after = sessionTypeRecord(await getSessionType(db, id, 'id'))
  await record({
    entity: 'session_type',
    id,
    change: isTurned ? (isActive ? 'brought_back' : 'archived') : 'updated',
    before,
    after,
    features,
  })
  return after
}

/** No longer offered; the sessions made with it stay. Archived already, it stays as it is. */
export const archiveSessionType = async (context: CommandContext, { id }: { id: string }) => {
  const present = sessionTypeRecord(await getSessionType(context.db, id, 'id'))
  return present.isActive ? updateSessionType(context, { id, isActive: false }) : present
}
