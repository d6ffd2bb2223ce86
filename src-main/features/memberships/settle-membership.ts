import type { CommandContext } from '../../core/context'
import { getMembership } from './find-memberships'
import { updateMembership } from './memberships.repository'
import { listPeriods } from './periods.repository'

/** Brings a membership's days and state in line with its periods: it ends with the last paid one, and is cancelled when none is left. */
export const settleMembership = async ({ tx, db, clock }: CommandContext, id: string): Promise<void> => {
  const row = await getMembership(db, id)
  const periods = (await listPeriods(db, [id])).filter(({ status }) => status !== 'void')
  const paid = periods.filter(({ status }) => status === 'active')
  const [first] = paid.length > 0 ? paid : periods
  if (!first) {
    await updateMembership(tx, id, { status: 'cancelled', cancelledAt: row.cancelledAt ?? clock.now() })
    return
  }
  const lastOn = paid.at(-1)?.endOn ?? first.endOn
  const endOn = row.cancelledOn !== null && row.cancelledOn < lastOn ? row.cancelledOn : lastOn
  const startOn = first.startOn < endOn ? first.startOn : endOn
  await updateMembership(tx, id, { status: paid.length > 0 ? 'active' : 'pending', startOn, endOn })
}
