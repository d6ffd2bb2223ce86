import { AppError } from '@shared/base/app-error'
import type { WriteContext } from '../../core/context'
import { getStudio } from '../studio'
import { auditedBooking, bookingFeatures, bookingPersonalFields, bookingRecord } from './booking-record'
import { cancelSession, findBooking, insertBookingEvent, updateBooking } from './bookings.repository'
import { daysOf, reloadBooking } from './find-bookings'

type EndReason = 'declined' | 'hold_lapsed' | 'by_client' | 'late_by_client' | 'by_studio' | 'by_trainer'

/** Cancels a booking, and its session with it where it was a private one: the time is free in the same transaction. */
export const endBooking = async (context: WriteContext, id: string, end: { endReason: EndReason; reason: string | null }) => {
  const { tx, db, clock, ids, actorId, record } = context
  const row = await findBooking(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such booking.', { field: 'id' })
  const { timeZone } = await getStudio(db)
  const before = bookingRecord(row, clock.now())
  await updateBooking(tx, id, { status: 'cancelled', endReason: end.endReason, cancellationReason: end.reason })
  if (row.kind === 'private') await cancelSession(tx, row.sessionId)
  await insertBookingEvent(tx, {
    id: ids.next(),
    bookingId: id,
    change: 'cancelled',
    fromStatus: row.status,
    toStatus: 'cancelled',
    reason: end.reason ?? end.endReason,
    byStaffUserId: actorId,
    at: clock.now(),
  })
  const after = await reloadBooking(context, id)
  await record({
    entity: 'booking',
    id,
    change: 'cancelled',
    before: auditedBooking(before),
    after: auditedBooking(after),
    subjectId: row.clientId,
    personalFields: bookingPersonalFields,
    onDays: daysOf(row, timeZone),
    trainerId: row.trainerId,
    features: bookingFeatures,
  })
  return after
}
