import { AppError } from '@shared/base/app-error'
import { dayLabel } from '@shared/domain/time/day-label'
import { addDays, type Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { moveLastDay } from '../packages'
import { getStudio } from '../studio'
import { daysInterval } from './days-interval'
import { getMembership, membershipOf } from './find-memberships'
import { todayOf } from './membership-record'
import { updateMembership, type MembershipRow } from './memberships.repository'
import { soldPeriods } from './move-days'
import { recordMembership } from './record-membership'
import { refuseAffected, type BookingsOf } from './refuse-affected'

interface Cancellation {
  id: string
  /** The last day it holds; without it, the last paid one. */
  onDate?: Day | undefined
  reason: string
}

const lastCalendarDay = '2199-12-31'

const assertOpen = (row: MembershipRow, today: Day): void => {
  const field = 'id'
  if (row.status === 'cancelled' || row.cancelledOn !== null)
    throw new AppError('WRONG_STATE', `${row.name} has been cancelled already.`, { field })
  if (row.status === 'active' && row.endOn < today)
    throw new AppError('WRONG_STATE', `${row.name} ended ${dayLabel(row.endOn)}; there is nothing left to cancel.`, { field })
}

/** What is sold and not paid is taken off its invoice, which ends it here too: cancelled alone, it would still be owed. */
const assertPaid = async (context: CommandContext, row: MembershipRow): Promise<void> => {
  const unpaid = (await soldPeriods(context, row.id)).find(({ status }) => status === 'pending')
  if (unpaid)
    throw new AppError(
      'WRONG_STATE',
      `The period from ${dayLabel(unpaid.startOn)} is sold and not paid; take it off its invoice by a refund first.`,
      { field: 'id', data: { invoiceId: unpaid.invoiceId } },
    )
}

/** Ends a membership: it keeps the days until then, and the sessions it includes end with it. Money is given back by a refund. */
export const cancelMembership =
  (bookingsOf: BookingsOf) =>
  async (context: CommandContext, { id, onDate, reason }: Cancellation) => {
    const { tx, db, clock } = context
    const today = await todayOf(context)
    const row = await getMembership(db, id)
    assertOpen(row, today)
    await assertPaid(context, row)
    const cancelledOn = onDate ?? row.endOn
    const firstOn = row.startOn > today ? row.startOn : today
    if (cancelledOn < firstOn || cancelledOn > row.endOn)
      throw new AppError('BAD_RANGE', `Choose a last day from ${dayLabel(firstOn)} to ${dayLabel(row.endOn)}.`, { field: 'onDate' })
    const { timeZone } = await getStudio(db)
    await refuseAffected(context, bookingsOf, {
      membershipId: id,
      within: daysInterval(addDays(cancelledOn, 1), lastCalendarDay, timeZone),
      timeZone,
      where: `after ${dayLabel(cancelledOn)}`,
    })
    const before = await membershipOf(context, id)
    await updateMembership(tx, id, { cancelledAt: clock.now(), cancelledOn, cancelReason: reason, endOn: cancelledOn })
    for (const { clientPackageId, lotExpiryOn } of await soldPeriods(context, id))
      if (clientPackageId !== null && (lotExpiryOn === null || lotExpiryOn > cancelledOn))
        await moveLastDay(context, { clientPackageId, expiryOn: cancelledOn, reason: 'The membership was cancelled' })
    return recordMembership(context, id, { change: 'cancelled', before })
  }
