import type { CommandContext } from '../../core/context'
import { addLot } from '../packages'
import { getMembership, membershipOf } from './find-memberships'
import { activatePeriod, listPeriodsOfInvoice, type PeriodRow } from './periods.repository'
import { recordMembership } from './record-membership'
import { settleMembership } from './settle-membership'

const addIncludedLot = async (context: CommandContext, period: PeriodRow): Promise<void> => {
  const membership = await getMembership(context.db, period.membershipId)
  if (membership.sessionsIncluded === null || period.invoiceLineId === null) return
  await addLot(context, {
    clientId: membership.clientId,
    membershipPeriodId: period.id,
    invoiceLineId: period.invoiceLineId,
    name: membership.name,
    sessions: membership.sessionsIncluded,
    priceMinor: 0,
    trainerId: null,
    sessionTypeIds: JSON.parse(membership.sessionTypeIds) as string[],
    expiryOn: period.endOn,
    reason: `Included in ${membership.name}`,
  })
}

/** For an invoice that has been settled: its periods become active, and those with sessions get their lot. Calling it again changes nothing. */
export const activatePaidPeriods = async (context: CommandContext, invoiceId: string): Promise<void> => {
  const pending = (await listPeriodsOfInvoice(context.db, invoiceId)).filter(({ status }) => status === 'pending')
  for (const period of pending) {
    const before = await membershipOf(context, period.membershipId)
    await activatePeriod(context.tx, period.id, context.clock.now())
    await settleMembership(context, period.membershipId)
    await addIncludedLot(context, period)
    await recordMembership(context, period.membershipId, { change: 'paid', before })
  }
}
