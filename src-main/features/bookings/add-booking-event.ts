import type { WriteContext } from '../../core/context'
import { insertBookingEvent } from './booking-events.repository'
import type { BookingRow } from './bookings.repository'

/** A line in a booking's history that leaves its state as it is: a rating, an issue. */
export const addBookingEvent = async ({ tx, clock, ids, actorId }: WriteContext, row: BookingRow, change: string, reason: string) =>
  insertBookingEvent(tx, {
    id: ids.next(),
    bookingId: row.id,
    change,
    fromStatus: row.status,
    toStatus: row.status,
    reason,
    byStaffUserId: actorId,
    at: clock.now(),
  })
