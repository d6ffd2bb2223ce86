import { AppError } from '@shared/base/app-error'
import { isHoldLapsed } from '@shared/domain/bookings/hold'
import type { CommandContext } from '../../core/context'
import { heldCredit, releaseCredit } from '../packages'
import { getStudio } from '../studio'
import type { BookingRow } from './bookings.repository'
import { changeBooking } from './change-booking'
import { coverBy, type PayWith } from './cover-by'
import { coverWords } from './cover-booking'
import { getVisibleBooking, reloadBooking } from './find-bookings'
import { findAskedFor } from './sold-visit.repository'

const assertStands = (row: BookingRow, now: number): void => {
  if (row.status === 'cancelled' || row.status === 'no_show')
    throw new AppError('WRONG_STATE', `This booking is ${row.status.replace('_', ' ')}; choose what pays for one that stands.`, {
      field: 'id',
    })
  if (isHoldLapsed(row, now))
    throw new AppError('WRONG_STATE', 'The hold on this time has run out; book it again if it is still free.', { field: 'id' })
}

const isChosen = (row: BookingRow, payWith: PayWith | null): boolean => {
  if (payWith === null) return row.cover === 'open'
  return 'clientPackageId' in payWith ? row.clientPackageId === payWith.clientPackageId : row.membershipId === payWith.membershipId
}

/** A sale that asked something for the visit is refunded; there is nothing to refund where it asked nothing, so that is taken back here. */
const assertNotSold = async ({ db }: CommandContext, row: BookingRow, payWith: PayWith | null): Promise<void> => {
  if (row.cover !== 'sale') return
  if ((await findAskedFor(db, row.id)) !== 0)
    throw new AppError('ALREADY_PAID', 'This booking is paid by a sale already; refund that first.', { field: 'id' })
  if (payWith !== null)
    throw new AppError('ALREADY_PAID', 'This booking was sold for nothing; leave it to be paid first, then choose what pays.', {
      field: 'id',
    })
}

/** Gives back what the booking holds now. What was used for a session that took place is the desk’s to give back. */
const giveBack = async (context: CommandContext, row: BookingRow): Promise<void> => {
  const held = await heldCredit(context.db, row.id)
  if (held && held.used > 0 && context.caller.role === 'trainer')
    throw new AppError('FORBIDDEN', 'This credit is used already; ask the front desk to give it back.', { field: 'id' })
  await releaseCredit(context, row.id)
}

/** Chooses what pays for a booking that stands; with null its credit goes back and it is left to be paid. */
export const payBookingWith = async (context: CommandContext, { id, payWith }: { id: string; payWith: PayWith | null }) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, id)
  assertStands(row, clock.now())
  await assertNotSold(context, row, payWith)
  if (isChosen(row, payWith)) return reloadBooking(context, id)
  if (payWith === null && (row.cover === 'free' || row.cover === 'sale') && caller.role === 'trainer')
    throw new AppError('FORBIDDEN', 'Nothing is asked for this visit by a decision of the desk; ask there to charge it.', { field: 'id' })
  await giveBack(context, row)
  const { timeZone } = await getStudio(db)
  const fields =
    payWith === null
      ? { cover: 'open' as const, clientPackageId: null, membershipId: null }
      : await coverBy(context, row, payWith, { isOver: row.status === 'completed', timeZone })
  return changeBooking(context, row, { change: coverWords[fields.cover], fields })
}

/** Asks nothing for a visit, with a reason. */
export const notCharged = async (context: CommandContext, { id, reason }: { id: string; reason: string }) => {
  const row = await getVisibleBooking(context.db, context.caller, id)
  if (row.status === 'cancelled') throw new AppError('WRONG_STATE', 'This booking is cancelled; nothing is asked for it.', { field: 'id' })
  if (row.cover !== 'open' && row.cover !== 'untracked') {
    const sentence =
      row.cover === 'free'
        ? 'Nothing is asked for this visit already.'
        : `This visit is paid by ${row.coverName ?? 'a sale'}; take that off first.`
    throw new AppError('WRONG_STATE', sentence, { field: 'id' })
  }
  return changeBooking(context, row, { change: coverWords.free, reason, fields: { cover: 'free' } })
}
