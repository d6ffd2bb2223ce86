import * as z from 'zod'
import { mostOfOne, mostPackages } from '../domain/payments/most-sold'
import { amountMinor, day, email, id, instant, line, longText, optionalLine } from './fields'
import { deskMethods, paymentMethods } from './document-shapes'
import { urgencies } from './membership-shapes'
import { clientPackage } from './package-shapes'

export const paymentStatuses = ['pending', 'processing', 'completed', 'failed', 'cancelled', 'part_refunded', 'refunded'] as const

export const payment = z.object({
  id,
  transactionId: z.string(),
  clientId: z.string().nullable(),
  clientName: z.string().nullable(),
  clientNumber: z.string().nullable(),
  invoiceId: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  receiptId: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  amountMinor: z.int(),
  currency: z.string(),
  refundedMinor: z.int(),
  method: z.enum(paymentMethods),
  /** With part_refunded and refunded, which follow from its refunds. */
  status: z.enum(paymentStatuses),
  externalTransactionId: z.string().nullable(),
  description: z.string(),
  referenceNumber: z.string().nullable(),
  notes: z.string(),
  tenderedMinor: z.int().nullable(),
  changeMinor: z.int().nullable(),
  recordedById: z.string(),
  recordedBy: z.string(),
  createdAt: instant,
  paidAt: instant.nullable(),
  paidOn: day.nullable(),
})

const quantity = z.int().min(1).max(mostOfOne).optional()

/** What is sold. Prices and tax are the catalogue’s; only a free line brings its own. */
export const saleItem = z.discriminatedUnion('kind', [
  /** All lines of packages together: no more than one line may have. */
  z.strictObject({ kind: z.literal('package'), packageId: id, quantity: z.int().min(1).max(mostPackages).optional() }),
  /** With `membershipId` the next period of that membership; else a new one from `startOn`, default today. */
  z.strictObject({ kind: z.literal('membership'), planId: id, membershipId: id.optional(), startOn: day.optional() }),
  /** `bookingId` pays for that visit, at its trainer’s price; else a single session of a type. */
  z.strictObject({ kind: z.literal('session'), bookingId: id }),
  z.strictObject({ kind: z.literal('single_session'), sessionTypeId: id, trainerId: id.optional(), quantity }),
  z.strictObject({ kind: z.literal('fee'), feeId: id }),
  z.strictObject({
    kind: z.literal('free'),
    description: line(120),
    unitPriceMinor: amountMinor,
    quantity,
    taxRateId: id.nullable().optional(),
  }),
])

/** Off the whole sale, spread over its lines. */
export const discount = z.union([
  z.strictObject({ percentBasisPoints: z.int().min(1).max(10_000), reason: optionalLine(200).optional() }),
  z.strictObject({ amountMinor: amountMinor.min(1), reason: optionalLine(200).optional() }),
])

export const tender = z.strictObject({
  method: z.enum(deskMethods),
  /** What of the sale it pays. */
  amountMinor: amountMinor.min(1),
  /** Of cash: what was handed over; the rest is change. */
  tenderedMinor: amountMinor.optional(),
  /** The slip, transfer, cheque or M-Pesa code; needed for everything but cash. */
  referenceNumber: optionalLine(80).optional(),
  notes: longText(1000).optional(),
})

export const saleInput = z.strictObject({
  /** Needed for packages, memberships, visits, fees, and for what is not paid at once. */
  clientId: id.optional(),
  items: z.array(saleItem).min(1).max(50).optional(),
  /** Instead of items: takes money for an invoice that stands. */
  invoiceId: id.optional(),
  /** Instead of items: takes money for what is owed for this membership. */
  membershipId: id.optional(),
  discount: discount.optional(),
  /** None: all of it is owed. Less than the total: the rest is. */
  tenders: z.array(tender).max(6),
  /** What the screen showed; another total is refused with it. */
  expectedTotalMinor: amountMinor.optional(),
  /** When the rest is to be paid. */
  dueOn: day.optional(),
  /** Puts the receipt (or the invoice, where nothing is paid) into the outbox; `true` = the client’s address. */
  email: z.union([z.boolean(), email]).optional(),
})

const documentRef = z.object({ id: z.string(), number: z.string(), totalMinor: z.int() })

export const saleResult = z.object({
  invoice: documentRef.extend({ owedMinor: z.int(), dueOn: day }),
  receipt: documentRef.nullable(),
  payments: z.array(payment),
  /** The first payment’s, as providers and scripts ask by it. */
  transactionId: z.string().nullable(),
  status: z.enum(['completed', 'part_paid', 'unpaid']),
  currency: z.string(),
  changeMinor: z.int(),
  clientPackages: z.array(clientPackage),
  memberships: z.array(z.object({ id: z.string(), name: z.string(), status: z.string(), startOn: day, endOn: day })),
  /** What the drawer should hold now; null when no cash moved. */
  drawerExpectedMinor: z.int().nullable(),
})

/** Everything that can be sold at the desk. */
export const catalogueItem = z.object({
  kind: z.enum(['package', 'membership', 'single_session']),
  /** Of the package, plan or session type. */
  id: z.string(),
  name: z.string(),
  /** Such as “5 sessions, 90 days”. */
  detail: z.string(),
  priceMinor: z.int(),
  taxName: z.string().nullable(),
  taxRateBasisPoints: z.int(),
  /** How often in the last 90 days. */
  soldCount: z.int(),
})

export const dueRow = z.object({
  invoiceId: z.string(),
  number: z.string(),
  clientId: z.string().nullable(),
  clientName: z.string().nullable(),
  clientNumber: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** What it is for. */
  description: z.string(),
  totalMinor: z.int(),
  owedMinor: z.int(),
  currency: z.string(),
  issuedOn: day,
  dueOn: day,
  daysLeft: z.int(),
  urgency: z.enum(urgencies),
  statusText: z.string(),
  hasPendingPayment: z.boolean(),
  lastPaymentOn: day.nullable(),
})

export const unpaidVisit = z.object({
  bookingId: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  trainerId: z.string(),
  trainerName: z.string(),
  sessionTypeName: z.string(),
  startsAt: instant,
  status: z.enum(['completed', 'no_show', 'confirmed']),
  priceMinor: z.int(),
  /** As a sale of it would bear. */
  taxName: z.string().nullable(),
  taxRateBasisPoints: z.int(),
  currency: z.string(),
})

/** A visit that did not take place, with what its sale still has for it. */
export const paidNotHeld = z.object({
  bookingId: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  trainerName: z.string(),
  sessionTypeName: z.string(),
  startsAt: instant,
  /** A no-show only where the studio’s rules ask nothing for one. */
  status: z.enum(['cancelled', 'no_show']),
  invoiceId: z.string(),
  invoiceLineId: z.string(),
  invoiceNumber: z.string(),
  /** A payment of the sale that can give money back; null where nothing came in. */
  paymentId: z.string().nullable(),
  /** Of the sale’s line, less what refunds took off it. */
  amountMinor: z.int(),
  currency: z.string(),
})

/** What is taken off a line, and how many sessions go with it. */
export const refundLine = z.strictObject({
  invoiceLineId: id,
  /** Left out: what its sessions are worth, or what would be proposed for the line. */
  creditedMinor: amountMinor.optional(),
  /** Of a package: the lot, and the sessions taken back; left out, as many as the amount pays for. */
  clientPackageId: id.optional(),
  sessions: z.int().min(0).max(1000).optional(),
})

/**
 * What becomes of a booking whose credit would be taken back: `cancel` it; `reprice`: it stays and its single price is asked for at the visit;
 * `keep`: it stays and the studio still owes it, so its credit is not refunded.
 */
export const bookingDecision = z.strictObject({ bookingId: id, act: z.enum(['cancel', 'reprice', 'keep']) })

export const refundTarget = {
  /** The payment money goes back from. */
  paymentId: id.optional(),
  /** Without a payment: takes off what is still owed. */
  invoiceId: id.optional(),
  /** Left out: everything that can be refunded is proposed. */
  lines: z.array(refundLine).min(1).max(50).optional(),
  bookings: z.array(bookingDecision).max(200).optional(),
}

export const refundPreview = z.object({
  invoiceId: z.string(),
  invoiceNumber: z.string(),
  paymentId: z.string().nullable(),
  currency: z.string(),
  /** How it goes back unless said otherwise: as it came. */
  method: z.enum(deskMethods).nullable(),
  lines: z.array(
    z.object({
      invoiceLineId: z.string(),
      description: z.string(),
      /** Still creditable. */
      maxMinor: z.int(),
      creditedMinor: z.int(),
      clientPackageId: z.string().nullable(),
      /** Of a package: price of one session, bought, used, what can be taken back, what is taken back. */
      unitMinor: z.int().nullable(),
      bought: z.int().nullable(),
      used: z.int().nullable(),
      maxSessions: z.int().nullable(),
      sessions: z.int().nullable(),
    }),
  ),
  /** Taken off the sale, and given back in money. */
  creditedMinor: z.int(),
  amountMinor: z.int(),
  /** The most this payment can give back. */
  leftOnPaymentMinor: z.int(),
  creditsVoided: z.int(),
  membershipsEnded: z.array(z.object({ membershipId: z.string(), name: z.string() })),
  /** Of the drawer, where it goes back in cash; null else. */
  drawerMinor: z.int().nullable(),
  /** What today’s revenue changes by; the day of the sale stays as it is. */
  revenueTodayMinor: z.int(),
  saleOn: day,
  /** Bookings whose credit is asked back: each needs a decision. */
  bookings: z.array(
    z.object({
      bookingId: z.string(),
      startsAt: instant,
      trainerName: z.string(),
      sessionTypeName: z.string(),
      singlePriceMinor: z.int(),
      act: z.enum(['cancel', 'reprice', 'keep']).nullable(),
    }),
  ),
  isDecided: z.boolean(),
  /** What this role may take off one sale, given back or no longer asked for, without somebody’s PIN; null = anything. An approval is for `creditedMinor`. */
  limitMinor: z.int().nullable(),
  needsApproval: z.boolean(),
  /** What will happen, in sentences. */
  effects: z.array(z.string()),
})

export const refund = z.object({
  id,
  number: z.string(),
  invoiceId: z.string(),
  invoiceNumber: z.string(),
  paymentId: z.string().nullable(),
  clientId: z.string().nullable(),
  clientName: z.string().nullable(),
  creditedMinor: z.int(),
  amountMinor: z.int(),
  currency: z.string(),
  method: z.enum(paymentMethods).nullable(),
  status: z.enum(['requested', 'completed', 'failed']),
  reason: z.string(),
  referenceNumber: z.string().nullable(),
  sessions: z.int(),
  recordedBy: z.string(),
  approvedBy: z.string().nullable(),
  createdAt: instant,
  refundedOn: day,
})
