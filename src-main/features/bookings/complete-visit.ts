import type { WriteContext } from '../../core/context'
import { useCredit } from '../packages'
import type { BookingRow } from './bookings.repository'
import { changeBooking } from './change-booking'

/** The session took place: the credit that was promised to it is used, in the same transaction. */
export const completeVisit = async (context: WriteContext, row: BookingRow) => {
  await useCredit(context, row.id)
  return changeBooking(context, row, { change: 'completed', toStatus: 'completed', fields: {} })
}
