import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { brokenConstraint, type Db } from '../../core/database'
import { getSessionType } from '../session-types'
import { getStudio } from '../studio'
import { getTaxRate } from '../taxes'
import { getTrainer } from '../trainers'
import { getPackage, packageRecord } from './find-packages'
import { insertPackage, replacePackageTypes, updatePackageRow, type PackageFields } from './packages.repository'

type Input = { [Field in keyof PackageFields]?: PackageFields[Field] | undefined } & { sessionTypeIds?: string[] | undefined }

const standard = { description: '', validDays: null, trainerId: null, taxRateId: null } as const

const given = (input: Input): Partial<PackageFields> => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

const refuseDoubleName = (error: unknown): never => {
  if (brokenConstraint(error)?.code === 'UNIQUE')
    throw new AppError('CONFLICT', 'Another package on sale has this name; choose another.', { field: 'name', cause: error })
  throw error
}

/** Whom and what a package names must stand; each type is named once. */
const checked = async (db: Db, { trainerId, taxRateId, sessionTypeIds }: Input): Promise<string[] | undefined> => {
  if (trainerId !== undefined && trainerId !== null) await getTrainer(db, trainerId)
  if (taxRateId !== undefined && taxRateId !== null) await getTaxRate(db, taxRateId)
  const types = sessionTypeIds && [...new Set(sessionTypeIds)]
  for (const id of types ?? []) await getSessionType(db, id, 'sessionTypeIds')
  return types
}

const audited = (record: ReturnType<typeof packageRecord>) => ({ ...record, trainerName: undefined })
const features = ['packages', 'payments'] as const

export const createPackage = async (
  context: CommandContext,
  { sessionTypeIds, ...input }: Input & { name: string; sessionsCount: number; priceMinor: number },
) => {
  const { tx, db, clock, ids, record } = context
  const types = await checked(db, { ...input, sessionTypeIds })
  const { currency } = await getStudio(db)
  const id = ids.next()
  const { name, sessionsCount, priceMinor } = input
  const fields = { ...standard, ...given(input), name, sessionsCount, priceMinor }
  await insertPackage(tx, { ...fields, id, currency, createdAt: clock.now() }).catch(refuseDoubleName)
  await replacePackageTypes(tx, id, types ?? [])
  const created = packageRecord(await getPackage(db, id))
  await record({ entity: 'session_package', id, change: 'created', after: audited(created), features })
  return created
}

type Update = Input & { id: string; isActive?: boolean | undefined }

/** `isActive: false` archives, `true` puts it on sale again. What clients own stays as it was bought. */
export const updatePackage = async (context: CommandContext, { id, isActive, sessionTypeIds, ...input }: Update) => {
  const { tx, db, clock, record } = context
  const before = packageRecord(await getPackage(db, id, 'id'))
  const types = await checked(db, { ...input, sessionTypeIds })
  const isTurned = isActive !== undefined && isActive !== before.isActive
  const change = { ...given(input), ...(isTurned ? { archivedAt: isActive ? null : clock.now() } : {}) }
  await updatePackageRow(tx, id, change).catch(refuseDoubleName)
  if (types) await replacePackageTypes(tx, id, types)
  const after = packageRecord(await getPackage(db, id, 'id'))
  const word = isTurned ? (isActive ? 'brought_back' : 'archived') : 'updated'
  await record({ entity: 'session_package', id, change: word, before: audited(before), after: audited(after), features })
  return after
}

/** No longer sold; archived already, it stays as it is. */
export const archivePackage = async (context: CommandContext, { id }: { id: string }) => {
  const present = packageRecord(await getPackage(context.db, id, 'id'))
  return present.isActive ? updatePackage(context, { id, isActive: false }) : present
}
