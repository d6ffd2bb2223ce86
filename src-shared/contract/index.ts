import { audit } from './audit'
import { availability } from './availability'
import { backups } from './backups'
import { bookings } from './bookings'
import { calendar } from './calendar'
import { clients } from './clients'
import { documents, invoices, receipts } from './documents'
import { drawers } from './drawer'
import { feedback } from './feedback'
import { imports } from './imports'
import { membershipPlans, memberships } from './memberships'
import { notifications } from './notifications'
import { clientPackages, packages } from './packages'
import { payments, refunds } from './payments'
import { sessionTypes } from './session-types'
import { staff } from './staff'
import { studio } from './studio'
import { system } from './system'
import { taxes } from './taxes'
import { trainers } from './trainers'

/** The whole API: served over IPC to the window, over HTTP to browsers and scripts, and called directly by tests. */
export const contract = {
  system,
  studio,
  staff,
  trainers,
  sessionTypes,
  clients,
  imports,
  availability,
  bookings,
  feedback,
  calendar,
  packages,
  clientPackages,
  membershipPlans,
  memberships,
  payments,
  refunds,
  documents,
  invoices,
  receipts,
  drawers,
  taxes,
  notifications,
  audit,
  backups,
}
