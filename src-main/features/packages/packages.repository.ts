import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface PackageRow {
  id: string
  name: string
  description: string
  sessionsCount: number
  priceMinor: number
  currency: string
  validDays: number | null
  trainerId: string | null
  trainerName: string | null
  sessionTypeIds: readonly string[]
  taxRateId: string | null
  createdAt: number
  archivedAt: number | null
}

const columns = `k.id, k.name, k.description, k.sessionsCount, k.priceMinor, k.currency, k.validDays, k.trainerId,
  (SELECT t.name FROM trainer t WHERE t.id = k.trainerId) AS trainerName,
  (SELECT json_group_array(sessionTypeId) FROM (SELECT sessionTypeId FROM session_package_type WHERE packageId = k.id ORDER BY sessionTypeId)) AS sessionTypeIds,
  k.taxRateId, k.createdAt, k.archivedAt`

const select = async (db: Db, rest: string, values: readonly (string | number)[]): Promise<PackageRow[]> => {
  const rows = await db.all<Omit<PackageRow, 'sessionTypeIds'> & { sessionTypeIds: string }>(
    `SELECT ${columns} FROM session_package k ${rest}`,
    values,
  )
  return rows.map((row) => ({ ...row, sessionTypeIds: JSON.parse(row.sessionTypeIds) as string[] }))
}

export const findPackage = async (db: Db, id: string): Promise<PackageRow | undefined> => (await select(db, 'WHERE k.id = ?', [id]))[0]

interface PackageFilter {
  isActive?: boolean | undefined
  q?: string | undefined
}

const whereOf = ({ isActive, q }: PackageFilter): { sql: string; values: string[] } => {
  const parts = [
    ...(isActive === undefined ? [] : [`k.archivedAt IS ${isActive ? '' : 'NOT '}NULL`]),
    ...(q === undefined ? [] : ['instr(lower(k.name), lower(?)) > 0']),
  ]
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values: q === undefined ? [] : [q] }
}

export const listPackages = (
  db: Db,
  filter: PackageFilter,
  page: ListPage,
  order: 'name' | 'priceMinor' | 'createdAt',
  direction: 'ASC' | 'DESC',
) => {
  const where = whereOf(filter)
  return select(db, `${where.sql} ORDER BY k.${order} ${direction}, k.id LIMIT ? OFFSET ?`, [...where.values, page.limit, page.offset])
}

export const countPackages = async (db: Db, filter: PackageFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM session_package k ${where.sql}`, where.values))?.n ?? 0
}

export interface PackageFields {
  name: string
  description: string
  sessionsCount: number
  priceMinor: number
  validDays: number | null
  trainerId: string | null
  taxRateId: string | null
}

export const insertPackage = (tx: Tx, row: PackageFields & { id: string; currency: string; createdAt: number }) =>
  tx.sessionPackage.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const updatePackageRow = (tx: Tx, id: string, { archivedAt, ...change }: Partial<PackageFields> & { archivedAt?: number | null }) =>
  tx.sessionPackage.update({
    where: { id },
    data: { ...change, ...(archivedAt === undefined ? {} : { archivedAt: archivedAt === null ? null : new Date(archivedAt) }) },
    select: { id: true },
  })

export const replacePackageTypes = async (tx: Tx, packageId: string, sessionTypeIds: readonly string[]): Promise<void> => {
  await tx.sessionPackageType.deleteMany({ where: { packageId } })
  if (sessionTypeIds.length > 0)
    await tx.sessionPackageType.createMany({ data: sessionTypeIds.map((sessionTypeId) => ({ packageId, sessionTypeId })) })
}
