import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { wholeList, type ListInput } from '../../core/list-page'
import { getStudio } from '../studio'
import { findTaxRate, listTaxRates, type TaxRateRow } from './taxes.repository'

interface Defaults {
  defaultTaxRateId: string | null
}

export const taxRateRecord = ({ archivedAt, ...row }: TaxRateRow, { defaultTaxRateId }: Defaults) => ({
  ...row,
  isDefault: row.id === defaultTaxRateId,
  isActive: archivedAt === null,
  createdAt: toIso(row.createdAt),
})

/** Those on offer first, by name. */
export const listTaxRateRecords = async ({ db }: QueryContext, { isActive, ...input }: ListInput & { isActive?: boolean | undefined }) => {
  const studio = await getStudio(db)
  return wholeList(
    input,
    (await listTaxRates(db, isActive)).map((row) => taxRateRecord(row, studio)),
  )
}

export const getTaxRate = async (db: Db, id: string, field = 'taxRateId'): Promise<TaxRateRow> => {
  const row = await findTaxRate(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such tax rate.', { field })
  return row
}

/**
 * The rate of an item: its own, else the studio’s; null where there is none. One that is archived goes on for the items that name it,
 * so that nothing loses its tax unasked.
 */
export const taxRateFor = async (
  db: Db,
  { defaultTaxRateId }: Defaults,
  taxRateId: string | null,
): Promise<{ id: string; name: string; rateBasisPoints: number } | null> => {
  const id = taxRateId ?? defaultTaxRateId
  if (id === null) return null
  const { name, rateBasisPoints } = await getTaxRate(db, id)
  return { id, name, rateBasisPoints }
}
