import { AppError } from '@shared/base/app-error'
import { unrestedDays } from '@shared/domain/memberships/freeze'
import { addDays } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { daysInterval } from './days-interval'
import { getMembership, membershipOf } from './find-memberships'
import { deleteFreeze, listFreezes, shortenFreeze } from './freezes.repository'
import { todayOf } from './membership-record'
import { moveDays } from './move-days'
import { recordMembership } from './record-membership'
import { refuseAffected, type BookingsOf } from './refuse-affected'

/** Ends the freeze that runs, or takes back the next one: from today on it holds again, and its end moves back by the days not rested. */
export const unfreezeMembership =
  (bookingsOf: BookingsOf) =>
  async (context: CommandContext, { id }: { id: string }) => {
    const { tx, db } = context
    const today = await todayOf(context)
    const row = await getMembership(db, id)
    const [freeze] = await listFreezes(db, [id], today)
    if (!freeze) throw new AppError('WRONG_STATE', `${row.name} is not frozen, and no freeze lies ahead.`, { field: 'id' })
    if (row.cancelledOn !== null) throw new AppError('WRONG_STATE', `${row.name} has been cancelled; its last day stays.`, { field: 'id' })
    const before = await membershipOf(context, id)
    const days = unrestedDays(freeze, today)
    const { timeZone } = await getStudio(db)
    await refuseAffected(context, bookingsOf, {
      membershipId: id,
      within: daysInterval(addDays(row.endOn, 1 - days), row.endOn, timeZone),
      timeZone,
      where: 'after its new last day',
    })
    if (freeze.fromOn < today) await shortenFreeze(tx, freeze.id, addDays(today, -1))
    else await deleteFreeze(tx, freeze.id)
    await moveDays(context, { membershipId: id, fromOn: freeze.fromOn, days: -days, reason: 'The freeze ended' })
    return recordMembership(context, id, { change: 'unfrozen', before })
  }
