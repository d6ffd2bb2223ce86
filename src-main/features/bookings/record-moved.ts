import type { CommandContext } from '../../core/context'
import type { StudioRow } from '../studio'
import { tellClient } from './booking-messages'
import { auditedBooking, bookingFeatures, bookingPersonalFields, bookingRecord } from './booking-record'
import type { Override } from './booking-rules'
import { insertBookingEvent } from './booking-events.repository'
import { type BookingRow } from './bookings.repository'
import { countedOn, reloadBooking } from './find-bookings'

interface Place {
  startsAt: number
  trainer: { id: string }
  override: Override | undefined
}

/** The event of a move just written, with old and new, its audit entry, and the message to a client who was promised the old time. */
export const recordMoved = async (context: CommandContext, row: BookingRow, to: Place, studio: StudioRow) => {
  const { tx, clock, ids, caller, record } = context
  await insertBookingEvent(tx, {
    id: ids.next(),
    bookingId: row.id,
    change: 'moved',
    fromStatus: row.status,
    toStatus: row.status,
    reason: to.override?.reason ?? null,
    fromStartsAt: row.startsAt,
    toStartsAt: to.startsAt,
    fromTrainerId: row.trainerId,
    toTrainerId: to.trainer.id,
    byStaffUserId: caller.staffUserId,
    at: clock.now(),
  })
  const after = await reloadBooking(context, row.id)
  await record({
    entity: 'booking',
    id: row.id,
    change: 'moved',
    before: auditedBooking(bookingRecord(row, clock.now())),
    after: { ...auditedBooking(after), ...(to.override ? { override: to.override } : {}) },
    subjectId: row.clientId,
    personalFields: bookingPersonalFields,
    staleDays: [countedOn(row, studio.timeZone), countedOn({ startsAt: to.startsAt, trainerId: to.trainer.id }, studio.timeZone)],
    features: bookingFeatures,
  })
  if (row.status === 'confirmed') await tellClient(context, row.id, 'moved', studio)
  return after
}
