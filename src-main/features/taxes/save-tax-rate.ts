import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { getStudio, setDefaultTaxRate } from '../studio'
import { getTaxRate, taxRateRecord } from './find-tax-rates'
import { insertTaxRate, isNameTaken, updateTaxRateRow } from './taxes.repository'

const features = ['taxes', 'studio', 'payments'] as const

const recordOf = async ({ db }: CommandContext, id: string) => taxRateRecord(await getTaxRate(db, id, 'id'), await getStudio(db))

const refuseDoubleName = async ({ db }: CommandContext, name: string, exceptId: string): Promise<void> => {
  if (await isNameTaken(db, name, exceptId))
    throw new AppError('CONFLICT', `There is a rate “${name}” already; choose another name.`, { field: 'name' })
}

const moveDefault = async (context: CommandContext, taxRateId: string | null): Promise<void> => {
  const { id, defaultTaxRateId } = await getStudio(context.db)
  if (defaultTaxRateId === taxRateId) return
  await setDefaultTaxRate(context.tx, id, taxRateId)
  await context.record({
    entity: 'studio',
    id,
    change: 'updated',
    before: { defaultTaxRateId },
    after: { defaultTaxRateId: taxRateId },
    features,
  })
}

interface NewRate {
  name: string
  rateBasisPoints: number
  isDefault?: boolean | undefined
}

export const createTaxRate = async (context: CommandContext, { name, rateBasisPoints, isDefault }: NewRate) => {
  const { tx, clock, ids, record } = context
  await refuseDoubleName(context, name, '')
  const id = ids.next()
  await insertTaxRate(tx, { id, name, rateBasisPoints, createdAt: clock.now() })
  if (isDefault === true) await moveDefault(context, id)
  const created = await recordOf(context, id)
  await record({ entity: 'tax_rate', id, change: 'created', after: created, features })
  return created
}

interface Update {
  id: string
  name?: string | undefined
  isDefault?: boolean | undefined
  isActive?: boolean | undefined
}

/** The percentage stays: what was sold at it names this rate. */
export const updateTaxRate = async (context: CommandContext, { id, ...input }: Update) => {
  const { tx, db, clock, record } = context
  const row = await getTaxRate(db, id, 'id')
  const before = await recordOf(context, id)
  const { name = before.name, isDefault = before.isDefault, isActive = before.isActive } = input
  if (isDefault && !isActive)
    throw new AppError(
      'WRONG_STATE',
      before.isDefault
        ? `“${before.name}” is the studio’s default rate; make another one the default before archiving it.`
        : `“${before.name}” is archived; bring it back before making it the default.`,
      { field: before.isDefault ? 'isActive' : 'isDefault' },
    )
  if (isActive) await refuseDoubleName(context, name, id)
  await updateTaxRateRow(tx, id, { name, archivedAt: isActive ? null : (row.archivedAt ?? clock.now()) })
  if (isDefault !== before.isDefault) await moveDefault(context, isDefault ? id : null)
  const after = await recordOf(context, id)
  const change = isActive === before.isActive ? 'updated' : isActive ? 'brought_back' : 'archived'
  await record({ entity: 'tax_rate', id, change, before, after, features })
  return after
}
