import type { CommandContext } from '../../core/context'
import { replaceMembershipTypes, updateMembership } from './memberships.repository'
import type { PlanRow } from './plans.repository'

export const termsOf = ({ id, name, priceMinor, currency, periodUnit, periodCount, sessionsIncluded }: PlanRow) => ({
  planId: id,
  name,
  priceMinor,
  currency,
  periodUnit,
  periodCount,
  sessionsIncluded,
})

export const typesOf = (plan: PlanRow): string[] => JSON.parse(plan.sessionTypeIds) as string[]

/** From now on the membership is what this plan is. */
export const applyPlan = async ({ tx }: Pick<CommandContext, 'tx'>, membershipId: string, plan: PlanRow): Promise<void> => {
  await updateMembership(tx, membershipId, termsOf(plan))
  await replaceMembershipTypes(tx, membershipId, typesOf(plan))
}
