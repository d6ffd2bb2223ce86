import type { BookingStatus } from '@shared/domain/bookings/transitions'
import type { WriteContext } from '../../core/context'
import { getStudio } from '../studio'
import { auditedBooking, bookingFeatures, bookingPersonalFields, bookingRecord } from './booking-record'
import { insertBookingEvent } from './booking-events.repository'
import { updateBooking, type BookingChange, type BookingRow } from './bookings.repository'
import { countedOn, reloadBooking } from './find-bookings'

interface BookingStep {
  /** The event's word: confirmed, checked_in, completed … */
  change: string
  toStatus?: BookingStatus
  reason?: string | null
  fields: BookingChange
}

/** One step of a booking: the row, its event in the history and its audit entry, in the caller's transaction. */
export const changeBooking = async (context: WriteContext, row: BookingRow, step: BookingStep) => {
  const { tx, db, clock, ids, actorId, record } = context
  const { timeZone } = await getStudio(db)
  const before = bookingRecord(row, clock.now())
  const toStatus = step.toStatus ?? row.status
  await updateBooking(tx, row.id, { ...step.fields, status: toStatus })
  await insertBookingEvent(tx, {
    id: ids.next(),
    bookingId: row.id,
    change: step.change,
    fromStatus: row.status,
    toStatus,
    reason: step.reason ?? null,
    byStaffUserId: actorId,
    at: clock.now(),
  })
  const after = await reloadBooking(context, row.id)
  await record({
    entity: 'booking',
    id: row.id,
    change: step.change,
    before: auditedBooking(before),
    after: auditedBooking(after),
    subjectId: row.clientId,
    personalFields: bookingPersonalFields,
    staleDays: [countedOn(row, timeZone)],
    features: bookingFeatures,
  })
  return after
}
