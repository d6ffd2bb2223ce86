import { toIso } from '@shared/domain/time/instant'
import { clientName } from '../clients'
import type { PaymentRow, StoredStatus } from './payments.repository'

const statusOf = ({ status, refundedMinor, amountMinor }: PaymentRow): StoredStatus | 'part_refunded' | 'refunded' => {
  if (refundedMinor === 0) return status
  return refundedMinor < amountMinor ? 'part_refunded' : 'refunded'
}

/** A payment as the API says it. */
export const paymentRecord = (row: PaymentRow) => ({
  ...row,
  clientName: row.clientId === null ? null : clientName({ firstName: row.firstName ?? '', lastName: row.lastName ?? '' }),
  status: statusOf(row),
  createdAt: toIso(row.createdAt),
  paidAt: row.paidAt === null ? null : toIso(row.paidAt),
})

/** What the audit keeps apart, so that it can be erased with the person. */
export const paymentPersonalFields = ['description', 'referenceNumber', 'notes'] as const

/** Whose queries a sale changes the answers of. */
export const tillFeatures = [
  'payments',
  'refunds',
  'documents',
  'invoices',
  'receipts',
  'drawers',
  'packages',
  'clientPackages',
  'memberships',
  'bookings',
  'calendar',
  'clients',
  'notifications',
] as const
