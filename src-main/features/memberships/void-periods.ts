import type { Db } from '../../core/database'
import type { CommandContext } from '../../core/context'
import { moveLastDay, refundCredits } from '../packages'
import { getStudio } from '../studio'
import { listCoveredFrom, type CoveredBooking } from './covered-bookings.repository'
import { membershipOf } from './find-memberships'
import { todayOf } from './membership-record'
import { listPeriodsOfLine, voidPeriod, type PeriodRow } from './periods.repository'
import { recordMembership } from './record-membership'
import { settleMembership } from './settle-membership'
import { daysInterval } from './days-interval'

interface Taken {
  invoiceLineId: string
  reason: string
  /** The refund the sessions go back by. */
  refundId: string
}

/** Sessions of an included lot that are still there today: neither used, promised nor over. */
const refundableOf = ({ available, lotExpiryOn }: PeriodRow, today: string): number =>
  lotExpiryOn !== null && lotExpiryOn < today ? 0 : (available ?? 0)

/**
 * Takes back what was sold by a line: its period is void, unused sessions of its lot are refunded, and the membership ends where the last
 * paid one ends. Bookings on it are to be decided first.
 */
export const voidPeriods = async (context: CommandContext, { invoiceLineId, reason, refundId }: Taken): Promise<void> => {
  const today = await todayOf(context)
  const periods = (await listPeriodsOfLine(context.db, invoiceLineId)).filter(({ status }) => status !== 'void')
  for (const period of periods) {
    const before = await membershipOf(context, period.membershipId)
    if (period.clientPackageId !== null)
      await refundCredits(context, { clientPackageId: period.clientPackageId, sessions: refundableOf(period, today), refundId, reason })
    // What comes back later, of a booking that was kept or an ending that is waived, is not used once its money is back.
    if (period.clientPackageId !== null && (period.lotExpiryOn === null || period.lotExpiryOn > today))
      await moveLastDay(context, { clientPackageId: period.clientPackageId, expiryOn: today, reason: 'The membership was refunded' })
    await voidPeriod(context.tx, period.id)
    await settleMembership(context, period.membershipId)
    await recordMembership(context, period.membershipId, { change: 'refunded', before, reason })
  }
}

/** Bookings that stand and are covered by the days of what a line sold. */
export const bookingsOnMembershipLine = async (db: Db, invoiceLineId: string): Promise<CoveredBooking[]> => {
  const { timeZone } = await getStudio(db)
  const found = []
  for (const { membershipId, startOn, endOn } of await listPeriodsOfLine(db, invoiceLineId))
    found.push(...(await listCoveredFrom(db, membershipId, daysInterval(startOn, endOn, timeZone))))
  return found
}
