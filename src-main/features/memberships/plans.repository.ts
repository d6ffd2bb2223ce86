import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface PlanRow {
  id: string
  name: string
  description: string
  priceMinor: number
  currency: string
  periodUnit: 'week' | 'month' | 'year'
  periodCount: number
  sessionsIncluded: number | null
  taxRateId: string | null
  createdAt: number
  archivedAt: number | null
  /** JSON array of ids. */
  sessionTypeIds: string
}

const columns = `p.id, p.name, p.description, p.priceMinor, p.currency, p.periodUnit, p.periodCount, p.sessionsIncluded, p.taxRateId, p.createdAt, p.archivedAt,
  (SELECT json_group_array(t.sessionTypeId ORDER BY t.sessionTypeId) FROM membership_plan_type t WHERE t.planId = p.id) AS sessionTypeIds`

export const findPlan = (db: Db, id: string) => db.get<PlanRow>(`SELECT ${columns} FROM membership_plan p WHERE p.id = ?`, [id])

interface PlanFilter {
  isActive?: boolean | undefined
  q?: string | undefined
}

const whereOf = ({ isActive, q }: PlanFilter): { sql: string; values: string[] } => {
  const parts: string[] = []
  if (isActive !== undefined) parts.push(isActive ? 'p.archivedAt IS NULL' : 'p.archivedAt IS NOT NULL')
  if (q !== undefined) parts.push('instr(lower(p.name), lower(?)) > 0')
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values: q === undefined ? [] : [q] }
}

export type PlanOrder = 'name' | 'priceMinor' | 'createdAt'

export const listPlans = (db: Db, filter: PlanFilter, page: ListPage, order: PlanOrder, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<PlanRow>(
    `SELECT ${columns} FROM membership_plan p ${where.sql} ORDER BY p.${order} ${direction}, p.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countPlans = async (db: Db, filter: PlanFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM membership_plan p ${where.sql}`, where.values))?.n ?? 0
}

export type PlanFields = Omit<PlanRow, 'id' | 'currency' | 'createdAt' | 'archivedAt' | 'sessionTypeIds'>

export const insertPlan = (tx: Tx, row: PlanFields & { id: string; currency: string; createdAt: number }) =>
  tx.membershipPlan.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const updatePlanRow = (tx: Tx, id: string, { archivedAt, ...change }: Partial<PlanFields> & { archivedAt?: number | null }) =>
  tx.membershipPlan.update({
    where: { id },
    data: { ...change, ...(archivedAt === undefined ? {} : { archivedAt: archivedAt === null ? null : new Date(archivedAt) }) },
    select: { id: true },
  })

export const replacePlanTypes = async (tx: Tx, planId: string, sessionTypeIds: readonly string[]): Promise<void> => {
  await tx.membershipPlanType.deleteMany({ where: { planId } })
  if (sessionTypeIds.length > 0)
    await tx.membershipPlanType.createMany({ data: sessionTypeIds.map((sessionTypeId) => ({ planId, sessionTypeId })) })
}
