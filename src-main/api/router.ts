import { api } from '../core/api'
import { auditProcedures } from '../features/audit'
import { availabilityProcedures } from '../features/availability'
import { backupProcedures } from '../features/backups'
import { bookingProcedures, bookingsOf } from '../features/bookings'
import { calendarProcedures } from '../features/calendar'
import { clientProcedures } from '../features/clients'
import { feedbackProcedures } from '../features/feedback'
import { notificationProcedures } from '../features/notifications'
import { sessionTypeProcedures } from '../features/session-types'
import { staffProcedures } from '../features/staff'
import { studioProcedures } from '../features/studio'
import { systemProcedures } from '../features/system'
import { trainerProcedures } from '../features/trainers'

/** One router for every caller: the window, the station and tests. */
export const router = api.router({
  system: systemProcedures,
  studio: studioProcedures,
  staff: staffProcedures,
  trainers: trainerProcedures,
  sessionTypes: sessionTypeProcedures,
  clients: clientProcedures,
  availability: availabilityProcedures(bookingsOf),
  bookings: bookingProcedures,
  feedback: feedbackProcedures,
  calendar: calendarProcedures,
  notifications: notificationProcedures,
  audit: auditProcedures,
  backups: backupProcedures,
})
