import type { CommandContext } from '../../core/context'
import { cancelBooking, coverBooking } from '../bookings'
import { issueDocument } from '../documents'
import { moveCash } from '../drawer'
import { voidPeriods } from '../memberships'
import { refundCredits } from '../packages'
import { revenueDays, settleInvoice, tillFeatures } from '../payments'
import { refundNote } from './refund-note'
import { refundPlan, type RefundPlan } from './refund-plan'
import { getRefund, refundPersonalFields } from './refund-record'
import { refundTerms, type NewRefund, type RefundTerms } from './refund-terms'
import { insertRefund } from './refunds.repository'

/** Credits leave their bookings before they are refunded. A kept one stays where it is. */
const settleBookings = async (context: CommandContext, { bookings, reopenedBookingIds }: RefundPlan, reason: string): Promise<void> => {
  for (const { bookingId, act } of bookings) {
    if (act === 'cancel') await cancelBooking(context, { id: bookingId, endReason: 'by_studio', reason })
    if (act === 'reprice') await coverBooking(context, bookingId, 'open', reason)
  }
  for (const bookingId of reopenedBookingIds) await coverBooking(context, bookingId, 'open', reason)
}

const takeBack = async (context: CommandContext, { parts, endingLines }: RefundPlan, refundId: string, reason: string): Promise<void> => {
  for (const { clientPackageId, sessions } of parts)
    if (clientPackageId !== null && sessions > 0)
      await refundCredits(context, { clientPackageId, sessions, refundId, reason, evenPastLastDay: true })
  for (const { invoiceLineId } of endingLines) await voidPeriods(context, { invoiceLineId, reason, refundId })
}

const writeRefund = async (context: CommandContext, plan: RefundPlan, { method, approvedById, reason, referenceNumber }: RefundTerms) => {
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
export const createRefund = async (context: CommandContext, input: NewRefund) => {
  const plan = await refundPlan(context, input)
  const terms = await refundTerms(context, plan, input)
  const id = await writeRefund(context, plan, terms)
  await settleBookings(context, plan, terms.reason)
  await takeBack(context, plan, id, terms.reason)
  const { invoice } = plan.sale
  if (terms.method === 'cash') await moveCash(context, { kind: 'refund', amountMinor: -plan.amountMinor, refundId: id })
  // What is left of a sale may be paid for by what was paid: its memberships begin.
  if (invoice.owedMinor > 0) await settleInvoice(context, invoice.id, Math.max(0, invoice.owedMinor - plan.creditedMinor))
  return getRefund(context.db, id)
}
