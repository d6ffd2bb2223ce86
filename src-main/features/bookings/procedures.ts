import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { bookSession } from './book-session'
import { cancelBooking } from './cancel-booking'
import { confirmBooking } from './confirm-booking'
import { bookingHistory, getBooking, listBookingRecords } from './find-bookings'
import { rescheduleBooking } from './reschedule-booking'

export const bookingProcedures = {
  create: api.bookings.create.handler(inCommand(bookSession)),
  list: api.bookings.list.handler(inQuery(listBookingRecords)),
  get: api.bookings.get.handler(inQuery(getBooking)),
  history: api.bookings.history.handler(inQuery(bookingHistory)),
  confirm: api.bookings.confirm.handler(inCommand(confirmBooking)),
  cancel: api.bookings.cancel.handler(inCommand(cancelBooking)),
  reschedule: api.bookings.reschedule.handler(inCommand(rescheduleBooking)),
}
