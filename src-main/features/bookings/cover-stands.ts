import { AppError } from '@shared/base/app-error'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { assertCovers } from '../memberships'
import { assertCreditMoves, heldCredit } from '../packages'
import type { BookingRow } from './bookings.repository'

/** A booking is confirmed on what it was asked with: its credit still promised, its membership still running. */
export const assertCoverStands = async ({ db }: CommandContext, row: BookingRow, timeZone: string): Promise<void> => {
  if (row.cover === 'package') {
    const held = await heldCredit(db, row.id)
    if (held?.clientPackageId === row.clientPackageId) return
    throw new AppError('NO_CREDITS', `The credit of ${row.coverName} is no longer reserved for this booking; choose what pays for it.`, {
      field: 'id',
    })
  }
  if (row.cover !== 'membership' || row.membershipId === null) return
  const { membershipId, clientId, sessionTypeId, startsAt } = row
  await assertCovers(db, { membershipId, clientId, sessionTypeId, onDate: dayOf(startsAt, timeZone) })
}

interface Place {
  startsAt: number
  trainerId: string
  sessionTypeId: string
  sessionTypeName: string
}

/** Where a booking goes, what pays for it must fit: the lot’s trainer, type and last day, the membership’s days. */
export const assertCoverMoves = async (context: CommandContext, row: BookingRow, to: Place, timeZone: string): Promise<void> => {
  const [fromDate, onDate] = [dayOf(row.startsAt, timeZone), dayOf(to.startsAt, timeZone)]
  if (row.cover === 'package') await assertCreditMoves(context, { ...to, bookingId: row.id, onDate, fromDate })
  if (row.cover !== 'membership' || row.membershipId === null) return
  if (onDate === fromDate && to.sessionTypeId === row.sessionTypeId) return
  const { membershipId, clientId } = row
  await assertCovers(context.db, { membershipId, clientId, sessionTypeId: to.sessionTypeId, onDate })
}
