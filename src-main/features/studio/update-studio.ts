import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { studioRecord } from './studio'
import { isCurrencyInUse, isTaxRateOnOffer, replaceOpeningHours, updateStudioRow, type StudioChange } from './studio.repository'
import { weekOf, type WallHours } from './wall-hours'

type Given<T> = { [Key in keyof T]?: T[Key] | undefined }
type Input = Given<StudioChange> & { openingHours?: WallHours[] | undefined }

/** Leaves out what was not given, so that an absent field keeps its value. */
const given = (change: Given<StudioChange>): StudioChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

export const updateStudio = async ({ tx, db, ids, record }: CommandContext, { openingHours, ...change }: Input) => {
  const before = await studioRecord(db)
  if (change.currency !== undefined && change.currency !== before.currency && (await isCurrencyInUse(db)))
    throw new AppError('INVALID', 'Prices already stand in this currency; it can no longer be changed.', { field: 'currency' })
  const { defaultTaxRateId } = change
  if (typeof defaultTaxRateId === 'string' && !(await isTaxRateOnOffer(db, defaultTaxRateId)))
    throw new AppError('INVALID', 'The default is one of the tax rates on offer; choose one of them, or none.', {
      field: 'defaultTaxRateId',
    })
  await updateStudioRow(tx, before.id, given(change))
  if (openingHours) {
    const week = weekOf(openingHours, 'openingHours')
    await replaceOpeningHours(
      tx,
      before.id,
      week.map((one) => ({ ...one, id: ids.next() })),
    )
  }
  const after = await studioRecord(db)
  await record({ entity: 'studio', id: before.id, change: 'updated', before, after, features: ['studio', 'system'] })
  return after
}
