import * as z from 'zod'
import { amountMinor, day, id, instant, line, longText } from './fields'

export const creditKinds = ['purchase', 'reserve', 'release', 'use', 'refund', 'extend', 'expire'] as const

/** What is sold: a number of sessions for a price. */
export const sessionPackage = z.object({
  id,
  name: z.string(),
  description: z.string(),
  sessionsCount: z.int(),
  priceMinor: z.int(),
  currency: z.string(),
  /** Days it can be used after the day of purchase; null = for ever. */
  validDays: z.int().nullable(),
  /** Pays for this trainer’s sessions only; null = anybody’s. */
  trainerId: z.string().nullable(),
  trainerName: z.string().nullable(),
  /** Pays for these only; empty = every type. */
  sessionTypeIds: z.array(z.string()),
  /** Null = the studio’s rate. */
  taxRateId: z.string().nullable(),
  isActive: z.boolean(),
  createdAt: instant,
})

export const editablePackage = {
  name: line(80),
  description: longText(2000),
  sessionsCount: z.int().min(1).max(1000),
  priceMinor: amountMinor.min(1),
  validDays: z.int().min(1).max(3650).nullable(),
  trainerId: id.nullable(),
  sessionTypeIds: z.array(id).max(100),
  taxRateId: id.nullable(),
}

/** A lot of credits. remaining = bought − used − refunded − expired; available = remaining − reserved. */
export const clientPackage = z.object({
  id,
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  packageId: z.string().nullable(),
  /** Included in a membership. */
  membershipId: z.string().nullable(),
  /** Not for trainers, nor the price: null for them. */
  invoiceId: z.string().nullable(),
  name: z.string(),
  priceMinor: z.int().nullable(),
  currency: z.string(),
  trainerId: z.string().nullable(),
  trainerName: z.string().nullable(),
  sessionTypeIds: z.array(z.string()),
  purchasedAt: instant,
  /** Last day it can be used; null = for ever. */
  expiryOn: day.nullable(),
  /** Days from today to the last day, negative once it is over; null = for ever. */
  daysLeft: z.int().nullable(),
  bought: z.int(),
  used: z.int(),
  refunded: z.int(),
  expired: z.int(),
  reserved: z.int(),
  sessionsRemaining: z.int(),
  /** Nothing once the last day is over, even before the night has written its end down. */
  sessionsAvailable: z.int(),
  /** Past its last day, or ended before it. */
  isExpired: z.boolean(),
  /** Has credits left and is not expired. */
  isActive: z.boolean(),
})

/** One line of a lot’s ledger with the balance after it: what explains any figure. */
export const creditEntry = z.object({
  id,
  clientPackageId: z.string(),
  clientPackageName: z.string(),
  kind: z.enum(creditKinds),
  /** In plain words, such as “Used: Personal training with Amina, Tue 8 June 10:00”. */
  text: z.string(),
  boughtDelta: z.int(),
  reservedDelta: z.int(),
  usedDelta: z.int(),
  refundedDelta: z.int(),
  expiredDelta: z.int(),
  remainingAfter: z.int(),
  availableAfter: z.int(),
  bookingId: z.string().nullable(),
  refundId: z.string().nullable(),
  counterOfId: z.string().nullable(),
  fromExpiryOn: day.nullable(),
  toExpiryOn: day.nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: instant,
})

/** What of a client’s could pay for a booking, best first: the lot that expires first. */
export const payOption = z.object({
  kind: z.enum(['package', 'membership']),
  clientPackageId: z.string().nullable(),
  membershipId: z.string().nullable(),
  name: z.string(),
  available: z.int().nullable(),
  expiryOn: day.nullable(),
  /** Why it cannot pay for this booking, in a sentence; null where it can. */
  problem: z.string().nullable(),
  /** What to know before choosing it, such as that few days are left. */
  warning: z.string().nullable(),
})

/** What pays for a booking that is made or changed. */
export const payWith = z.union([z.strictObject({ clientPackageId: id }), z.strictObject({ membershipId: id })])

/** What a cancellation or a no-show would cost, before it is done. */
export const consequence = z.object({
  isLate: z.boolean(),
  cancelWindowHours: z.int(),
  /** `none`: no credit is held. */
  credit: z.enum(['none', 'returned', 'used']),
  clientPackageId: z.string().nullable(),
  clientPackageName: z.string().nullable(),
  availableAfter: z.int().nullable(),
  feeMinor: z.int(),
  currency: z.string(),
  /** Until when the desk may waive it; null where there is nothing to waive. */
  waivableUntil: instant.nullable(),
  /** One sentence saying all of this. */
  sentence: z.string(),
})

export const fee = z.object({
  id,
  bookingId: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  kind: z.enum(['late_cancel', 'no_show']),
  amountMinor: z.int(),
  currency: z.string(),
  heldUntil: instant,
  /** held: can be waived, is not asked for yet; due; charged on an invoice; waived. */
  status: z.enum(['held', 'due', 'charged', 'waived']),
  waivedAt: instant.nullable(),
  waivedBy: z.string().nullable(),
  waiverReason: z.string().nullable(),
  createdAt: instant,
})
