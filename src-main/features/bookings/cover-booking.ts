import { AppError } from '@shared/base/app-error'
import type { WriteContext } from '../../core/context'
import { releaseCredit } from '../packages'
import { findBooking, type BookingRow } from './bookings.repository'
import { changeBooking } from './change-booking'

/** What a booking’s history calls it when what pays for it changes. */
export const coverWords = {
  open: 'left_to_pay',
  package: 'paid_by_package',
  membership: 'paid_by_membership',
  sale: 'paid_by_sale',
  free: 'not_charged',
} as const

const paidBy: Partial<Record<BookingRow['cover'], string>> = {
  package: 'a credit of a package',
  membership: 'a membership',
  sale: 'a sale',
}

/** A visit is paid once. */
export const assertUnpaid = ({ cover, coverName }: BookingRow, field = 'id'): void => {
  const by = paidBy[cover]
  if (by !== undefined)
    throw new AppError('ALREADY_PAID', `This booking is paid by ${coverName ?? by} already; take that off first.`, { field })
}

/**
 * Says what pays for a booking from outside it: a sale, nobody, or nothing any more. A credit it held goes back to its lot where it is left to be paid.
 */
export const coverBooking = async (
  context: WriteContext,
  bookingId: string,
  cover: 'open' | 'sale' | 'free',
  reason: string | null = null,
) => {
  const row = await findBooking(context.db, bookingId)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such booking.', { field: 'bookingId' })
  if (cover === 'open') await releaseCredit(context, bookingId, reason)
  else assertUnpaid(row, 'bookingId')
  return changeBooking(context, row, { change: coverWords[cover], reason, fields: { cover, clientPackageId: null, membershipId: null } })
}
