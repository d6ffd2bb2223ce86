import { AppError } from '@shared/base/app-error'
import type { CommandContext, WriteContext } from '../../core/context'
import { brokenConstraint, type Db } from '../../core/database'
import { getSessionType } from '../session-types'
import { getStudio } from '../studio'
import { getTaxRate } from '../taxes'
import { assertTermsAsSold } from './assert-terms-as-sold'
import { getPlan, planRecord } from './find-plans'
import { insertPlan, replacePlanTypes, updatePlanRow, type PlanFields } from './plans.repository'

type Input = { [Field in keyof PlanFields]?: PlanFields[Field] | undefined } & { sessionTypeIds?: readonly string[] | undefined }

const standard = { description: '', periodUnit: 'month', periodCount: 1, sessionsIncluded: null, taxRateId: null } as const
const features = ['membershipPlans', 'memberships', 'payments'] as const

const given = (input: Input): Partial<PlanFields> =>
  Object.fromEntries(Object.entries(input).filter(([name, value]) => name !== 'sessionTypeIds' && value !== undefined))

const refuseDoubleName = (error: unknown): never => {
  if (brokenConstraint(error)?.code === 'UNIQUE')
    throw new AppError('CONFLICT', 'Another membership plan has this name; choose a different one.', { field: 'name' })
  throw error
}

const assertKnown = async (db: Db, { sessionTypeIds = [], taxRateId }: Input): Promise<void> => {
  for (const [index, id] of sessionTypeIds.entries()) await getSessionType(db, id, `sessionTypeIds.${index}`)
  if (taxRateId !== undefined && taxRateId !== null) await getTaxRate(db, taxRateId)
}

export const createPlan = async ({ tx, db, clock, ids, record }: WriteContext, input: Input & { name: string; priceMinor: number }) => {
  await assertKnown(db, input)
  const { currency } = await getStudio(db)
  const id = ids.next()
  const fields = { ...standard, ...given(input), name: input.name, priceMinor: input.priceMinor }
  await insertPlan(tx, { ...fields, id, currency, createdAt: clock.now() }).catch(refuseDoubleName)
  await replacePlanTypes(tx, id, [...new Set(input.sessionTypeIds)])
  const created = planRecord(await getPlan(db, id))
  await record({ entity: 'membership_plan', id, change: 'created', after: created, features })
  return created
}

type Update = Input & { id: string; isActive?: boolean | undefined }

/** `isActive: false` archives, `true` brings back. Memberships keep the terms they were made with until a renewal is paid. */
export const updatePlan = async ({ tx, db, clock, record }: CommandContext, { id, isActive, ...input }: Update) => {
  const before = planRecord(await getPlan(db, id, 'id'))
  await assertKnown(db, input)
  const isTurned = isActive !== undefined && isActive !== before.isActive
  const change = { ...given(input), ...(isTurned ? { archivedAt: isActive ? null : clock.now() } : {}) }
  await updatePlanRow(tx, id, change).catch(refuseDoubleName)
  if (input.sessionTypeIds !== undefined) await replacePlanTypes(tx, id, [...new Set(input.sessionTypeIds)])
  const after = planRecord(await getPlan(db, id, 'id'))
  await assertTermsAsSold(db, before, after)
  await record({
    entity: 'membership_plan',
    id,
    change: isTurned ? (isActive ? 'brought_back' : 'archived') : 'updated',
    before,
    after,
    features,
  })
  return after
}

/** No longer sold; memberships made with it stay. Archived already, it stays as it is. */
export const archivePlan = async (context: CommandContext, { id }: { id: string }) => {
  const present = planRecord(await getPlan(context.db, id, 'id'))
  return present.isActive ? updatePlan(context, { id, isActive: false }) : present
}
