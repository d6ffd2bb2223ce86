import { AppError } from '@shared/base/app-error'
import { restDays } from '@shared/domain/memberships/freeze'
import { membershipState } from '@shared/domain/memberships/membership-state'
import { dayLabel } from '@shared/domain/time/day-label'
import type { Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { daysInterval } from './days-interval'
import { getMembership, membershipOf } from './find-memberships'
import { findFreezeBetween, insertFreeze } from './freezes.repository'
import { todayOf } from './membership-record'
import type { MembershipRow } from './memberships.repository'
import { moveDays, soldPeriods } from './move-days'
import { recordMembership } from './record-membership'
import { refuseAffected, type BookingsOf } from './refuse-affected'

interface Freeze {
  id: string
  fromOn: Day
  untilOn: Day
  reason: string
}

/** Longer rests are a cancellation and a new membership. */
const mostRestDays = 366

const assertRunning = (row: MembershipRow, today: Day): void => {
  const state = membershipState({ ...row, frozenFrom: null, frozenUntil: null }, today)
  const field = 'id'
  if (state === 'pending') throw new AppError('WRONG_STATE', `${row.name} has not been paid yet; there is nothing to freeze.`, { field })
  if (state === 'expired')
    throw new AppError('WRONG_STATE', `${row.name} ended ${dayLabel(row.endOn)}; renew it before freezing it.`, { field })
  if (state === 'cancelled' || row.cancelledOn !== null)
    throw new AppError('WRONG_STATE', `${row.name} has been cancelled; it can no longer be frozen.`, { field })
}

const assertDays = async (context: CommandContext, row: MembershipRow, { fromOn, untilOn }: Freeze, today: Day): Promise<void> => {
  if (untilOn < fromOn) throw new AppError('BAD_RANGE', 'The last day lies before the first; choose a later one.', { field: 'untilOn' })
  if (fromOn < today)
    throw new AppError('BAD_RANGE', 'The first day lies in the past; a freeze begins today or later.', { field: 'fromOn' })
  if (restDays({ fromOn, untilOn }) > mostRestDays)
    throw new AppError('BAD_RANGE', `A freeze lasts at most ${mostRestDays} days; choose an earlier last day.`, { field: 'untilOn' })
  const periods = await soldPeriods(context, row.id)
  if (!periods.some(({ status, startOn, endOn }) => status === 'active' && startOn <= fromOn && fromOn <= endOn))
    throw new AppError(
      'BAD_RANGE',
      `The paid days run from ${dayLabel(row.startOn)} to ${dayLabel(row.endOn)}; begin the freeze within them.`,
      {
        field: 'fromOn',
      },
    )
  const other = await findFreezeBetween(context.db, row.id, fromOn, untilOn)
  if (other)
    throw new AppError(
      'CONFLICT',
      `It is frozen from ${dayLabel(other.fromOn)} to ${dayLabel(other.untilOn)} already; choose other days.`,
      {
        field: 'fromOn',
      },
    )
}

/** Lets a membership rest: its end, and that of the sessions it includes, move by as many days. */
export const freezeMembership =
  (bookingsOf: BookingsOf) =>
  async (context: CommandContext, { id, fromOn, untilOn, reason }: Freeze) => {
    const { tx, db, clock, ids, caller } = context
    const today = await todayOf(context)
    const row = await getMembership(db, id)
    assertRunning(row, today)
    await assertDays(context, row, { id, fromOn, untilOn, reason }, today)
    const { timeZone } = await getStudio(db)
    await refuseAffected(context, bookingsOf, {
      membershipId: id,
      within: daysInterval(fromOn, untilOn, timeZone),
      timeZone,
      where: 'in these days',
    })
    const before = await membershipOf(context, id)
    const freeze = { id: ids.next(), membershipId: id, fromOn, untilOn, reason, byStaffUserId: caller.staffUserId, createdAt: clock.now() }
    await insertFreeze(tx, freeze)
    const days = restDays(freeze)
    await moveDays(context, { membershipId: id, fromOn, days, reason: `Frozen for ${days === 1 ? '1 day' : `${days} days`}` })
    return recordMembership(context, id, { change: 'frozen', before, reason })
  }
