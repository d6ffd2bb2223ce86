import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { checkIn, completeBooking, markNoShow } from './attend-booking'
import { createBooking } from './book-session'
import { cancelBooking } from './cancel-booking'
import { bookingConsequence } from './consequence'
import { confirmBooking } from './confirm-booking'
import { bookingHistory, getBooking, listBookingRecords, listPast, listUpcoming } from './find-bookings'
import { listProposals } from './find-proposals'
import { notCharged, payBookingWith } from './pay-booking'
import { rescheduleBooking } from './reschedule-booking'
import { updateBooking } from './update-booking'
import { waiveEnding } from './waive-ending'

export const bookingProcedures = {
  create: api.bookings.create.handler(inCommand(createBooking)),
  list: api.bookings.list.handler(inQuery(listBookingRecords)),
  upcoming: api.bookings.upcoming.handler(inQuery(listUpcoming)),
  past: api.bookings.past.handler(inQuery(listPast)),
  proposals: api.bookings.proposals.handler(inQuery(listProposals)),
  get: api.bookings.get.handler(inQuery(getBooking)),
  history: api.bookings.history.handler(inQuery(bookingHistory)),
  confirm: api.bookings.confirm.handler(inCommand(confirmBooking)),
  cancel: api.bookings.cancel.handler(inCommand(cancelBooking)),
  remove: api.bookings.remove.handler(inCommand(cancelBooking)),
  checkIn: api.bookings.checkIn.handler(inCommand(checkIn)),
  complete: api.bookings.complete.handler(inCommand(completeBooking)),
  noShow: api.bookings.noShow.handler(inCommand(markNoShow)),
  consequence: api.bookings.consequence.handler(inQuery(bookingConsequence)),
  waive: api.bookings.waive.handler(inCommand(waiveEnding)),
  payWith: api.bookings.payWith.handler(inCommand(payBookingWith)),
  notCharged: api.bookings.notCharged.handler(inCommand(notCharged)),
  reschedule: api.bookings.reschedule.handler(inCommand(rescheduleBooking)),
  update: api.bookings.update.handler(inCommand(updateBooking)),
}
