import type { Db, Tx } from '../../data/db'

export interface TaxRateRow {
  id: string
  name: string
  rateBasisPoints: number
  createdAt: number
  archivedAt: number | null
}

const columns = 'id, name, rateBasisPoints, createdAt, archivedAt'

export const findTaxRate = (db: Db, id: string) => db.get<TaxRateRow>(`SELECT ${columns} FROM tax_rate WHERE id = ?`, [id])

export const listTaxRates = (db: Db, isActive: boolean | undefined) => {
  const where = isActive === undefined ? '' : isActive ? 'WHERE archivedAt IS NULL' : 'WHERE archivedAt IS NOT NULL'
  return db.all<TaxRateRow>(`SELECT ${columns} FROM tax_rate ${where} ORDER BY archivedAt IS NOT NULL, name, id`)
}

/** One on offer with this name, in any case of its letters, but for one of them. */
export const isNameTaken = async (db: Db, name: string, exceptId: string): Promise<boolean> =>
  (await db.get('SELECT 1 AS found FROM tax_rate WHERE archivedAt IS NULL AND lower(name) = lower(?) AND id <> ?', [name, exceptId])) !==
  undefined

export const insertTaxRate = (tx: Tx, row: { id: string; name: string; rateBasisPoints: number; createdAt: number }) =>
  tx.taxRate.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const updateTaxRateRow = (tx: Tx, id: string, { name, archivedAt }: { name: string; archivedAt: number | null }) =>
  tx.taxRate.update({ where: { id }, data: { name, archivedAt: archivedAt === null ? null : new Date(archivedAt) }, select: { id: true } })
