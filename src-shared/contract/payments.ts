import * as z from 'zod'
import { command, desk, office, query } from './builder'
import { amountMinor, day, id, instant, line, optionalLine, plainLine } from './fields'
import { listInput, listOf, pageInput, sortBy } from './list'
import { deskMethods, documentRecord, paymentMethods } from './document-shapes'
import { dueSummary, urgencies } from './membership-shapes'
import { fee } from './package-shapes'
import {
  catalogueItem,
  dueRow,
  paidNotHeld,
  payment,
  paymentStatuses,
  refund,
  refundPreview,
  refundTarget,
  saleInput,
  saleResult,
  unpaidVisit,
} from './payment-shapes'

const saleErrors = [
  'ALREADY_PAID',
  'ARCHIVED',
  'BAD_RANGE',
  'CONFLICT',
  'FORBIDDEN',
  'INVALID',
  'METHOD_UNAVAILABLE',
  'NOT_FOUND',
  'PRICE_CHANGED',
  'WRONG_STATE',
] as const

const totals = z.object({
  /** Paid in the days asked for, given back in them whenever it was paid, and the difference: a day's sums stay as they are. */
  paidMinor: z.int(),
  refundedMinor: z.int(),
  revenueMinor: z.int(),
  pendingMinor: z.int(),
  count: z.int(),
  currency: z.string(),
})

export const payments = {
  catalogue: query({ access: desk, method: 'GET', path: '/payments/catalogue', summary: 'What can be sold, with prices and tax' }).output(
    z.object({ items: z.array(catalogueItem), currency: z.string(), pricesIncludeTax: z.boolean() }),
  ),
  process: command({
    access: desk,
    method: 'POST',
    path: '/payments/process',
    summary: 'Sell, and take the money for it: invoice, payments, receipt, credits and memberships in one transaction',
    errors: saleErrors,
  })
    .input(saleInput)
    .output(saleResult),
  draft: query({ access: desk, method: 'GET', path: '/payments/draft', summary: 'The sale one has begun; null without one' }).output(
    z.object({
      draft: z.record(z.string(), z.unknown()).nullable(),
      updatedAt: instant.nullable(),
      /** A draft that was paid before its screen heard of it, until one is saved or put away. */
      paid: z.object({ draft: z.record(z.string(), z.unknown()), result: saleResult }).nullable(),
    }),
  ),
  saveDraft: command({
    access: desk,
    transaction: 'own',
    method: 'PUT',
    path: '/payments/draft',
    summary: 'Keep the sale one has begun, as the screen has it; null puts it away',
    errors: ['TOO_LARGE'],
  })
    .input(z.strictObject({ draft: z.record(plainLine(60), z.unknown()).nullable() }))
    .output(z.object({ updatedAt: instant.nullable() })),
  status: query({
    access: desk,
    method: 'GET',
    path: '/payments/status/{transactionId}',
    summary: 'How a payment stands, by its transaction',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ transactionId: line(80) }))
    .output(payment),
  verify: command({
    access: desk,
    method: 'POST',
    path: '/payments/verify/{id}',
    summary: 'Ask again how a payment stands; what the desk recorded itself stands as it is',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(payment),
  list: query({ access: desk, method: 'GET', path: '/payments', summary: 'Payments, with the totals of what was found' })
    .input(
      z.strictObject({
        ...listInput,
        clientId: id.optional(),
        status: z.enum(paymentStatuses).optional(),
        method: z.enum(paymentMethods).optional(),
        from: day.optional(),
        to: day.optional(),
        sort: sortBy('createdAt', 'amountMinor'),
      }),
    )
    .output(listOf(payment).extend({ totals })),
  history: query({
    access: desk,
    method: 'GET',
    path: '/payments/client/{id}/history',
    summary: 'A client’s payments and refunds, latest first, with what is owed',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...pageInput }))
    .output(
      listOf(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('payment'), at: instant, payment }),
          z.object({ kind: z.literal('refund'), at: instant, refund }),
        ]),
      ).extend({ paidMinor: z.int(), refundedMinor: z.int(), owedMinor: z.int(), currency: z.string() }),
    ),
  due: query({ access: desk, method: 'GET', path: '/payments/due', summary: 'Invoices still owed, the most pressing first' })
    .input(
      z.strictObject({
        ...listInput,
        clientId: id.optional(),
        urgency: z.enum(urgencies).optional(),
        sort: sortBy('dueOn', 'owedMinor', 'clientName'),
      }),
    )
    .output(listOf(dueRow).extend({ summary: dueSummary })),
  unpaidVisits: query({
    access: desk,
    method: 'GET',
    path: '/payments/unpaid-visits',
    summary: 'Visits that took place and that nothing pays for; with `onDate` also those of that day still to come',
  })
    .input(z.strictObject({ ...listInput, clientId: id.optional(), onDate: day.optional(), sort: sortBy('startsAt', 'clientName') }))
    .output(listOf(unpaidVisit).extend({ totalMinor: z.int(), currency: z.string() })),
  paidNotHeld: query({
    access: desk,
    method: 'GET',
    path: '/payments/paid-not-held',
    summary: 'Visits a sale paid for that were cancelled, latest first: what was taken for them is to be given back',
  })
    .input(z.strictObject({ ...listInput, clientId: id.optional(), sort: sortBy('startsAt') }))
    .output(listOf(paidNotHeld).extend({ totalMinor: z.int(), currency: z.string() })),
  fees: query({ access: desk, method: 'GET', path: '/payments/fees', summary: 'Fees of late cancellations and no-shows' })
    .input(
      z.strictObject({
        ...listInput,
        clientId: id.optional(),
        status: z.enum(['held', 'due', 'charged', 'waived']).optional(),
        sort: sortBy('createdAt'),
      }),
    )
    .output(listOf(fee)),
  analytics: query({ access: office, method: 'GET', path: '/payments/analytics', summary: 'Payments of the last days' })
    .input(z.strictObject({ days: z.int().min(1).max(3660).optional() }))
    .output(
      z.object({
        from: day,
        to: day,
        currency: z.string(),
        totalMinor: z.int(),
        refundedMinor: z.int(),
        netMinor: z.int(),
        count: z.int(),
        byMethod: z.array(z.object({ method: z.enum(paymentMethods), count: z.int(), amountMinor: z.int(), percent: z.number() })),
        byStatus: z.array(z.object({ status: z.enum(paymentStatuses), count: z.int(), amountMinor: z.int() })),
        daily: z.array(z.object({ onDate: day, count: z.int(), amountMinor: z.int(), refundedMinor: z.int() })),
        topClients: z.array(z.object({ clientId: z.string(), clientName: z.string(), count: z.int(), amountMinor: z.int() })),
        /** Completed ÷ ended, in percent; null without any. */
        successRate: z.number().nullable(),
      }),
    ),
  get: query({ access: desk, method: 'GET', path: '/payments/{id}', summary: 'A payment', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(payment.extend({ refunds: z.array(refund) })),
  invoice: query({
    access: desk,
    method: 'GET',
    path: '/payments/{id}/invoice',
    summary: 'The invoice a payment pays',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(documentRecord),
}

export const refunds = {
  list: query({ access: desk, method: 'GET', path: '/refunds', summary: 'Refunds' })
    .input(
      z.strictObject({
        ...listInput,
        clientId: id.optional(),
        paymentId: id.optional(),
        from: day.optional(),
        to: day.optional(),
        sort: sortBy('createdAt', 'amountMinor'),
      }),
    )
    .output(listOf(refund)),
  get: query({ access: desk, method: 'GET', path: '/refunds/{id}', summary: 'A refund', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(refund),
  preview: query({
    access: desk,
    method: 'POST',
    path: '/refunds/preview',
    summary: 'What a refund would do to money, credits, bookings and revenue; without lines what is left is proposed',
    errors: ['INVALID', 'NOT_FOUND', 'REFUND_TOO_LARGE', 'WRONG_STATE'],
  })
    .input(z.strictObject({ ...refundTarget, method: z.enum(deskMethods).optional() }))
    .output(refundPreview),
  create: command({
    access: desk,
    method: 'POST',
    path: '/refunds',
    summary: 'Refund: the money, the credits, the bookings and the refund note in one transaction',
    errors: ['APPROVAL_NEEDED', 'BOOKINGS_UNDECIDED', 'CONFLICT', 'FORBIDDEN', 'INVALID', 'NOT_FOUND', 'REFUND_TOO_LARGE', 'WRONG_STATE'],
  })
    .input(
      z.strictObject({
        ...refundTarget,
        /** How it goes back; left out, as it came. */
        method: z.enum(deskMethods).optional(),
        reason: line(300),
        referenceNumber: optionalLine(80).optional(),
        /** From `users/approve`, above this role’s limit. */
        approvalId: id.optional(),
        /** What the screen showed; another sum is refused with it. */
        expectedAmountMinor: amountMinor.optional(),
      }),
    )
    .output(refund),
}
