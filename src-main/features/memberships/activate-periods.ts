import { daysFromPayment } from '@shared/domain/memberships/days-from-payment'
import { daysUntil } from '@shared/domain/time/days-until'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { addLot } from '../packages'
import { getStudio } from '../studio'
import { getMembership, membershipOf } from './find-memberships'
import { activatePeriod, listPeriodsOfInvoice, movePeriods, type PeriodRow } from './periods.repository'
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

/** The period on the days it has from its payment. It is the last one of its membership: the next is sold once this one is paid. */
const fromPayment = async ({ tx, db, clock }: CommandContext, period: PeriodRow): Promise<PeriodRow> => {
  const { timeZone } = await getStudio(db)
  const days = daysFromPayment(period, { soldOn: dayOf(period.createdAt, timeZone), paidOn: dayOf(clock.now(), timeZone) })
  const moved = { ...period, ...days }
  if (moved.startOn !== period.startOn) await movePeriods(tx, [moved], true)
  return moved
}

const movedText = (days: number): string => `Begins on the day it was paid, ${days === 1 ? '1 day' : `${days} days`} later than sold`

/** For an invoice that has been settled: its periods become active, and those with sessions get their lot. Calling it again changes nothing. */
export const activatePaidPeriods = async (context: CommandContext, invoiceId: string): Promise<void> => {
  const pending = (await listPeriodsOfInvoice(context.db, invoiceId)).filter(({ status }) => status === 'pending')
  for (const sold of pending) {
    const before = await membershipOf(context, sold.membershipId)
    const period = await fromPayment(context, sold)
    await activatePeriod(context.tx, period.id, context.clock.now())
    await settleMembership(context, period.membershipId, period.id)
    await addIncludedLot(context, period)
    const days = daysUntil(sold.startOn, period.startOn)
    await recordMembership(context, period.membershipId, { change: 'paid', before, ...(days > 0 ? { reason: movedText(days) } : {}) })
  }
}
