import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { countPackages, findPackage, listPackages, type PackageRow } from './packages.repository'

interface Input extends ListInput {
  isActive?: boolean | undefined
  q?: string | undefined
  sort?: 'name' | '-name' | 'priceMinor' | '-priceMinor' | 'createdAt' | '-createdAt' | undefined
}

/** A package as the API says it. */
export const packageRecord = ({ archivedAt, ...row }: PackageRow) => ({
  ...row,
  sessionTypeIds: [...row.sessionTypeIds],
  isActive: archivedAt === null,
  createdAt: toIso(row.createdAt),
})

export const listPackageRecords = async ({ db }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'name')
  const [rows, total] = await Promise.all([listPackages(db, input, page, order, direction), countPackages(db, input)])
  return listAnswer(input, page, rows.map(packageRecord), total)
}

export const getPackage = async (db: Db, id: string, field = 'packageId'): Promise<PackageRow> => {
  const row = await findPackage(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such package.', { field })
  return row
}
