import { AppError } from '@shared/base/app-error'
import type { WriteContext } from '../../core/context'
import { findBooking } from './bookings.repository'
import { cancelSession } from './sessions.repository'
import { changeBooking } from './change-booking'
import { settleEnding } from './settle-ending'

type EndReason = 'declined' | 'hold_lapsed' | 'by_client' | 'late_by_client' | 'by_studio' | 'by_trainer'

/** Cancels a booking, and its session with it where it was a private one: the time is free in the same transaction, and what paid for it is settled. */
export const endBooking = async (context: WriteContext, id: string, end: { endReason: EndReason; reason: string | null }) => {
  const row = await findBooking(context.db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such booking.', { field: 'id' })
  const settled = await settleEnding(context, row, end.endReason)
  const after = await changeBooking(context, row, {
    change: 'cancelled',
    toStatus: 'cancelled',
    reason: end.reason ?? end.endReason,
    fields: { ...settled, endReason: end.endReason, cancellationReason: end.reason },
  })
  if (row.kind === 'private') await cancelSession(context.tx, row.sessionId)
  return after
}
