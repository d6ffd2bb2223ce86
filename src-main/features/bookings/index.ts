export { nextHoldLapsesAt } from './bookings.repository'
export { bookingsByTrainer } from './find-bookings'
export { lapseHolds } from './lapse-holds'
export { bookingProcedures } from './procedures'
