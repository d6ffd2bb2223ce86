import * as z from 'zod'
import { amountMinor, day, id, instant, line, longText } from './fields'

export const periodUnits = ['week', 'month', 'year'] as const
/** How pressing what is due is: below 0 days overdue (renewals: expired), 0 today, ≤ 3 critical, ≤ 7 high, ≤ 14 medium, ≤ 30 low. */
export const urgencies = ['overdue', 'today', 'critical', 'high', 'medium', 'low', 'later'] as const

export const membershipPlan = z.object({
  id,
  name: z.string(),
  description: z.string(),
  priceMinor: z.int(),
  currency: z.string(),
  periodUnit: z.enum(periodUnits),
  periodCount: z.int(),
  /** Per period; null = unlimited. */
  sessionsIncluded: z.int().nullable(),
  /** Empty = every type. */
  sessionTypeIds: z.array(z.string()),
  taxRateId: z.string().nullable(),
  isActive: z.boolean(),
  createdAt: instant,
})

export const editablePlan = {
  name: line(80),
  description: longText(2000),
  priceMinor: amountMinor,
  periodUnit: z.enum(periodUnits),
  periodCount: z.int().min(1).max(36),
  sessionsIncluded: z.int().min(1).max(1000).nullable(),
  sessionTypeIds: z.array(id).max(100),
  taxRateId: id.nullable(),
}

export const membershipPeriod = z.object({
  id,
  startOn: day,
  endOn: day,
  /** Null for trainers, as its invoice. */
  amountMinor: z.int().nullable(),
  status: z.enum(['pending', 'active', 'void']),
  invoiceId: z.string().nullable(),
  clientPackageId: z.string().nullable(),
})

export const membership = z.object({
  id,
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  planId: z.string(),
  name: z.string(),
  /** pending: not paid yet; frozen, expired and ended follow from the days. */
  status: z.enum(['pending', 'active', 'frozen', 'expired', 'cancelled']),
  /** Of the latest period. */
  paymentStatus: z.enum(['paid', 'part_paid', 'unpaid', 'refunded']),
  startOn: day,
  /** Last day. */
  endOn: day,
  daysLeft: z.int(),
  /** Null for trainers. */
  amountMinor: z.int().nullable(),
  currency: z.string(),
  periodUnit: z.enum(periodUnits),
  periodCount: z.int(),
  sessionsIncluded: z.int().nullable(),
  /** Of the period running; null = unlimited. */
  sessionsAvailable: z.int().nullable(),
  sessionTypeIds: z.array(z.string()),
  frozenFrom: day.nullable(),
  frozenUntil: day.nullable(),
  cancelledAt: instant.nullable(),
  cancelledOn: day.nullable(),
  cancelReason: z.string().nullable(),
  periods: z.array(membershipPeriod),
  createdAt: instant,
})

export const renewal = z.object({
  membershipId: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string(),
  endOn: day,
  amountMinor: z.int(),
  currency: z.string(),
  daysLeft: z.int(),
  /** `overdue` reads *expired* here. */
  urgency: z.enum(urgencies),
  statusText: z.string(),
  hasPendingPayment: z.boolean(),
  lastPaymentOn: day.nullable(),
})

export const dueSummary = z.object({
  totalMinor: z.int(),
  currency: z.string(),
  rows: z.int(),
  overdue: z.int(),
  critical: z.int(),
  clients: z.int(),
})
