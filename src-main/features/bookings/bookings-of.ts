import type { BaseContext } from '../../core/context'
import { bookingRecord } from './booking-record'
import { findBooking } from './bookings.repository'

/** These bookings as the API says them, in the order given. */
export const bookingsOf = async ({ db, clock }: BaseContext, ids: readonly string[]) => {
  const rows = await Promise.all(ids.map((id) => findBooking(db, id)))
  return rows.flatMap((row) => (row ? [bookingRecord(row, clock.now())] : []))
}
