import { api } from '../core/api'
import { auditProcedures } from '../features/audit'
import { availabilityProcedures, sparingBookings } from '../features/availability'
import { backupProcedures } from '../features/backups'
import { assertNothingAhead, bookingProcedures, bookingsAhead, bookingsOf } from '../features/bookings'
import { calendarProcedures } from '../features/calendar'
import { clientProcedures, countClientsOf, giveClients } from '../features/clients'
import { documentProcedures, invoiceProcedures, receiptProcedures } from '../features/documents'
import { drawerProcedures } from '../features/drawer'
import { feedbackProcedures } from '../features/feedback'
import { eraseStagedRows, importProcedures } from '../features/imports'
import { membershipOptions, membershipPlanProcedures, membershipProcedures } from '../features/memberships'
import { notificationProcedures } from '../features/notifications'
import { clientPackageProcedures, packageProcedures } from '../features/packages'
import { paymentProcedures } from '../features/payments'
import { getRefund, refundProcedures } from '../features/refunds'
import { sessionTypeProcedures } from '../features/session-types'
import { staffProcedures } from '../features/staff'
import { studioProcedures } from '../features/studio'
import { systemProcedures } from '../features/system'
import { taxProcedures } from '../features/taxes'
import { trainerProcedures, type SpareBookings } from '../features/trainers'

/** What a trainer leaves behind is known to features that themselves ask for trainers. */
const leaving = { bookingsAhead, assertNothingAhead, countClients: countClientsOf, giveClients }

const spareBookings: SpareBookings = (context, reach, change) =>
  sparingBookings({ ...context, bookingsOf: (ids) => bookingsOf(context, ids) }, reach, change)

/** One router for every caller: the window, the station and tests. */
export const router = api.router({
  system: systemProcedures,
  studio: studioProcedures,
  staff: staffProcedures(leaving),
  trainers: trainerProcedures(leaving, spareBookings),
  sessionTypes: sessionTypeProcedures,
  clients: clientProcedures({ bookingsOf, eraseStagedRows }),
  imports: importProcedures,
  availability: availabilityProcedures(bookingsOf),
  bookings: bookingProcedures,
  feedback: feedbackProcedures,
  calendar: calendarProcedures,
  packages: packageProcedures,
  clientPackages: clientPackageProcedures(membershipOptions),
  payments: paymentProcedures(getRefund),
  refunds: refundProcedures,
  documents: documentProcedures,
  invoices: invoiceProcedures,
  receipts: receiptProcedures,
  drawers: drawerProcedures,
  taxes: taxProcedures,
  membershipPlans: membershipPlanProcedures,
  memberships: membershipProcedures(bookingsOf),
  notifications: notificationProcedures,
  audit: auditProcedures,
  backups: backupProcedures,
})
