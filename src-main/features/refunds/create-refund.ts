import { AppError } from '@shared/base/app-error'
import { moneyText } from '@shared/domain/invoices/money-text'
import { toIso } from '@shared/domain/time/instant'
import type { CommandContext } from '../../core/context'
import { cancelBooking, coverBooking, getVisibleBooking } from '../bookings'
import { issueDocument } from '../documents'
import { moveCash } from '../drawer'
import { activatePaidPeriods, voidPeriods } from '../memberships'
import { refundCredits } from '../packages'
import { revenueDays, tillFeatures } from '../payments'
import { consumeApproval } from '../staff'
import { heldBooking } from './held-bookings'
import { refundMethod } from './preview-refund'
import { refundLimit } from './refund-limit'
import { refundNote } from './refund-note'
import { refundPlan, type RefundInput, type RefundPlan } from './refund-plan'
import { getRefund, refundPersonalFields } from './refund-record'
import { insertRefund } from './refunds.repository'

type Method = NonNullable<ReturnType<typeof refundMethod>>

interface Input extends RefundInput {
  method?: Method | undefined
  reason: string
  referenceNumber?: string | null | undefined
  approvalId?: string | undefined
  expectedAmountMinor?: number | undefined
}

const assertSomething = ({ creditedMinor, sale }: RefundPlan, input: Input): void => {
  if (creditedMinor > 0) return
  if (input.lines) throw new AppError('INVALID', 'Enter what is taken off: more than nothing.', { field: 'lines' })
  throw new AppError(
    'WRONG_STATE',
    `Nothing that was not used is left of ${sale.invoice.number}; name the line and the amount to give back more.`,
    {
      field: 'lines',
      data: { leftMinor: sale.mostMinor },
    },
  )
}

const assertExpected = ({ amountMinor, sale }: RefundPlan, { expectedAmountMinor }: Input): void => {
  if (expectedAmountMinor === undefined || expectedAmountMinor === amountMinor) return
  const text = (minor: number): string => moneyText(minor, sale.invoice.currency)
  throw new AppError('CONFLICT', `This refund comes to ${text(amountMinor)} now, not ${text(expectedAmountMinor)}; look at it again.`, {
    field: 'expectedAmountMinor',
    data: { amountMinor },
  })
}

const assertDecided = async (context: CommandContext, { bookings }: RefundPlan): Promise<void> => {
  const undecided = bookings.filter(({ act }) => act === null)
  if (undecided.length === 0) return
  const listed = await Promise.all(undecided.map((holder) => heldBooking(context, context.caller, holder)))
  throw new AppError(
    'BOOKINGS_UNDECIDED',
    `${undecided.length === 1 ? 'A booking holds' : `${undecided.length} bookings hold`} what would be refunded; cancel, reprice or keep ${undecided.length === 1 ? 'it' : 'each'}.`,
    { field: 'bookings', data: { bookings: listed.map((booking) => ({ ...booking, startsAt: toIso(booking.startsAt) })) } },
  )
}

const methodOf = (plan: RefundPlan, { method }: Input): Method | null => {
  const chosen = refundMethod(plan, method)
  if (chosen === null && plan.amountMinor > 0) throw new AppError('INVALID', 'Say how the money goes back.', { field: 'method' })
  return chosen
}

/** Who allowed it, where this role may not give back so much by itself. */
const approverOf = async (context: CommandContext, { sale, amountMinor }: RefundPlan, { approvalId }: Input): Promise<string | null> => {
  const limitMinor = refundLimit(context.caller, sale.studio)
  if (limitMinor === null || amountMinor <= limitMinor) return null
  const data = { limitMinor }
  if (approvalId === undefined)
    throw new AppError(
      'APPROVAL_NEEDED',
      `The front desk gives back up to ${moneyText(limitMinor, sale.invoice.currency)}; an owner or manager approves this with their PIN.`,
      { field: 'approvalId', data },
    )
  return consumeApproval(context, { approvalId, purpose: 'refund', amountMinor, data })
}

/** Credits leave their bookings before they are refunded. A kept one stays where it is. */
const settleBookings = async (context: CommandContext, { bookings, reopenedBookingIds }: RefundPlan, reason: string): Promise<void> => {
  for (const { bookingId, act } of bookings) {
    if (act === 'cancel') await cancelBooking(context, { id: bookingId, endReason: 'by_studio', reason })
    if (act === 'reprice') await coverBooking(context, bookingId, 'open', reason)
  }
  for (const bookingId of reopenedBookingIds) {
    const { status, cover } = await getVisibleBooking(context.db, context.caller, bookingId)
    if (status !== 'cancelled' && cover === 'sale') await coverBooking(context, bookingId, 'open', reason)
  }
}

const takeBack = async (context: CommandContext, { parts, endingLines }: RefundPlan, refundId: string, reason: string): Promise<void> => {
  for (const { clientPackageId, sessions } of parts)
    if (clientPackageId !== null && sessions > 0) await refundCredits(context, { clientPackageId, sessions, refundId, reason })
  for (const { invoiceLineId } of endingLines) await voidPeriods(context, { invoiceLineId, reason, refundId })
}

interface Terms {
  method: Method | null
  approvedById: string | null
  reason: string
  referenceNumber: string | null
}

const writeRefund = async (context: CommandContext, plan: RefundPlan, { method, approvedById, reason, referenceNumber }: Terms) => {
  const { tx, db, ids, caller, record } = context
  const { sale, creditedMinor, amountMinor } = plan
  const { invoice, payment } = sale
  const parts = plan.parts.filter((part) => part.creditedMinor > 0 || part.sessions > 0)
  const note = await issueDocument(context, refundNote({ ...plan, parts }, { method, referenceNumber, reason }))
  await insertRefund(
    tx,
    {
      id: note.id,
      invoiceId: invoice.id,
      // Where no money moves it is no payment’s refund.
      paymentId: amountMinor === 0 ? null : (payment?.id ?? null),
      clientId: invoice.clientId,
      creditedMinor,
      amountMinor,
      currency: invoice.currency,
      method,
      reason,
      referenceNumber,
      recordedById: caller.staffUserId,
      approvedById,
      createdAt: note.issuedAt,
      refundedOn: note.issuedOn,
    },
    parts.map(({ line, ...part }) => ({
      id: ids.next(),
      invoiceLineId: line.invoiceLineId,
      clientPackageId: part.clientPackageId,
      creditedMinor: part.creditedMinor,
      amountMinor: part.amountMinor,
      taxMinor: part.taxMinor,
      sessions: part.sessions,
    })),
  )
  await record({
    entity: 'refund',
    id: note.id,
    change: 'recorded',
    after: {
      ...(await getRefund(db, note.id)),
      approvedById,
      recordedById: caller.staffUserId,
      recordedBy: undefined,
      approvedBy: undefined,
    },
    ...(invoice.clientId === null ? {} : { subjectId: invoice.clientId }),
    personalFields: refundPersonalFields,
    staleDays: revenueDays(
      parts.map(({ line }) => line.row),
      note.issuedOn,
    ),
    features: tillFeatures,
  })
  return note.id
}

/**
 * Gives money back, takes off what is owed, and takes back the credits and memberships it was for: all of it in one transaction, under a document with its own
 * number. Nothing of the sale’s own day is touched.
 */
export const createRefund = async (context: CommandContext, input: Input) => {
  const plan = await refundPlan(context, input)
  assertSomething(plan, input)
  assertExpected(plan, input)
  await assertDecided(context, plan)
  const method = methodOf(plan, input)
  const approvedById = await approverOf(context, plan, input)
  const { reason } = input
  const referenceNumber = input.referenceNumber === '' ? null : (input.referenceNumber ?? null)
  const id = await writeRefund(context, plan, { method, approvedById, reason, referenceNumber })
  await settleBookings(context, plan, reason)
  await takeBack(context, plan, id, reason)
  const { invoice } = plan.sale
  if (method === 'cash') await moveCash(context, { kind: 'refund', amountMinor: -plan.amountMinor, refundId: id })
  // What is left of a sale may be paid for by what was paid: its memberships begin.
  if (invoice.owedMinor > 0 && plan.creditedMinor >= invoice.owedMinor) await activatePaidPeriods(context, invoice.id)
  return getRefund(context.db, id)
}
