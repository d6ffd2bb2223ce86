import type { CommandContext } from '../../core/context'
import { applyPlan } from './apply-plan'
import { getMembership } from './find-memberships'
import { getPlan } from './find-plans'
import { updateMembership } from './memberships.repository'
import { listPeriods } from './periods.repository'

/** Brings a membership's days, plan and state in line with its periods: it ends with the last paid one and is of its plan, and is cancelled when none is left. */
export const settleMembership = async (context: CommandContext, id: string): Promise<void> => {
  const { tx, db, clock } = context
  const row = await getMembership(db, id)
  const periods = (await listPeriods(db, [id])).filter(({ status }) => status !== 'void')
  const paid = periods.filter(({ status }) => status === 'active')
  const [first] = paid.length > 0 ? paid : periods
  if (!first) {
    await updateMembership(tx, id, { status: 'cancelled', cancelledAt: row.cancelledAt ?? clock.now() })
    return
  }
  const planId = (paid.at(-1) ?? first).planId
  if (planId !== null && planId !== row.planId) await applyPlan(context, id, await getPlan(db, planId))
  const lastOn = paid.at(-1)?.endOn ?? first.endOn
  const endOn = row.cancelledOn !== null && row.cancelledOn < lastOn ? row.cancelledOn : lastOn
  const startOn = first.startOn < endOn ? first.startOn : endOn
  await updateMembership(tx, id, { status: paid.length > 0 ? 'active' : 'pending', startOn, endOn })
}
