import type { CommandContext } from '../../core/context'
import { applyPlan } from './apply-plan'
import { getMembership } from './find-memberships'
import { getPlan } from './find-plans'
import { updateMembership } from './memberships.repository'
import { listPeriods } from './periods.repository'

/**
 * Brings a membership's days, plan and state in line with its periods: it ends with the last paid one and is of its plan, and is cancelled
 * when none is left. A period that has just become active brings its plan's terms; the first one's were taken when it was sold.
 */
export const settleMembership = async (context: CommandContext, id: string, activatedPeriodId?: string): Promise<void> => {
  const { tx, db, clock } = context
  const row = await getMembership(db, id)
  const everSold = await listPeriods(db, [id])
  const periods = everSold.filter(({ status }) => status !== 'void')
  const paid = periods.filter(({ status }) => status === 'active')
  const [first] = paid.length > 0 ? paid : periods
  if (!first) {
    await updateMembership(tx, id, { status: 'cancelled', cancelledAt: row.cancelledAt ?? clock.now() })
    return
  }
  const planId = (paid.at(-1) ?? first).planId
  const isRenewed = activatedPeriodId !== undefined && activatedPeriodId !== everSold[0]?.id
  if (planId !== null && (isRenewed || planId !== row.planId)) await applyPlan(context, id, await getPlan(db, planId))
  const lastOn = paid.at(-1)?.endOn ?? first.endOn
  const { cancelledOn } = row
  const endOn = cancelledOn !== null && cancelledOn < lastOn ? cancelledOn : lastOn
  const startOn = first.startOn < endOn ? first.startOn : endOn
  // Cancelled for the end of a period that was taken back, it ends with what is left.
  const cancelled = cancelledOn !== null && cancelledOn > endOn ? { cancelledOn: endOn } : {}
  await updateMembership(tx, id, { status: paid.length > 0 ? 'active' : 'pending', startOn, endOn, ...cancelled })
}
