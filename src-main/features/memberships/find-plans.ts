import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { countPlans, findPlan, listPlans, type PlanOrder, type PlanRow } from './plans.repository'

export const planRecord = ({ archivedAt, sessionTypeIds, ...row }: PlanRow) => ({
  ...row,
  sessionTypeIds: JSON.parse(sessionTypeIds) as string[],
  isActive: archivedAt === null,
  createdAt: toIso(row.createdAt),
})

interface Input extends ListInput {
  isActive?: boolean | undefined
  q?: string | undefined
  sort?: PlanOrder | `-${PlanOrder}` | undefined
}

export const listPlanRecords = async ({ db }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'name')
  const [rows, total] = await Promise.all([listPlans(db, input, page, order, direction), countPlans(db, input)])
  return listAnswer(input, page, rows.map(planRecord), total)
}

export const getPlan = async (db: Db, id: string, field = 'planId'): Promise<PlanRow> => {
  const row = await findPlan(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such membership plan.', { field })
  return row
}
