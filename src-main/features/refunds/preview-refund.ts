import { refundEffects } from '@shared/domain/refunds/refund-effects'
import { leftOn } from '@shared/domain/refunds/refund-proposal'
import { refundableSessions } from '@shared/domain/refunds/session-value'
import { shareSoFar } from '@shared/domain/refunds/cumulative'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import type { PaymentRow } from '../payments'
import { heldBooking } from './held-bookings'
import { refundLimit } from './refund-limit'
import { refundPlan, voidedCredits, type RefundInput, type RefundPlan } from './refund-plan'
import type { SaleLine } from './refund-sale'

type DeskMethod = Exclude<PaymentRow['method'], 'paddle'>

/** As the desk says, else as it came; null without money, and where a provider took it and nobody says. */
export const refundMethod = ({ sale: { payment }, amountMinor }: RefundPlan, chosen: DeskMethod | undefined): DeskMethod | null => {
  if (amountMinor === 0) return null
  return chosen ?? (payment === null || payment.method === 'paddle' ? null : payment.method)
}

type LotOfLine = SaleLine['lots'][number] | null

const previewLine = ({ parts, kept }: RefundPlan, line: SaleLine, lot: LotOfLine) => {
  const clientPackageId = lot?.clientPackageId ?? null
  const own = parts.filter((part) => part.invoiceLineId === line.invoiceLineId && part.clientPackageId === clientPackageId)
  return {
    invoiceLineId: line.invoiceLineId,
    description: line.row.description,
    maxMinor: leftOn(line),
    creditedMinor: own.reduce((all, { creditedMinor }) => all + creditedMinor, 0),
    clientPackageId,
    unitMinor: lot && shareSoFar(lot.valueMinor, 1, lot.bought),
    bought: lot && lot.bought,
    used: lot && lot.used,
    maxSessions: lot && refundableSessions(lot, kept.get(lot.clientPackageId) ?? 0),
    sessions: lot && own.reduce((all, { sessions }) => all + sessions, 0),
  }
}

/** What a refund would do, without doing it. */
export const previewRefund = async (context: QueryContext, input: RefundInput & { method?: DeskMethod | undefined }) => {
  const plan = await refundPlan(context, input)
  const { sale, creditedMinor, amountMinor, endingLines } = plan
  const { invoice, payment, today } = sale
  const method = refundMethod(plan, input.method)
  const voided = voidedCredits(plan)
  const bookings = await Promise.all(plan.bookings.map((holder) => heldBooking(context, context.caller, holder)))
  const saleOn = payment?.paidOn ?? invoice.issuedOn
  const membershipsEnded = endingLines.flatMap(({ period }) =>
    period === null ? [] : [{ membershipId: period.membershipId, name: period.name }],
  )
  const { limitMinor, isAbove } = await refundLimit(context.db, context.caller, sale, creditedMinor)
  return {
    invoiceId: invoice.id,
    invoiceNumber: invoice.number,
    paymentId: payment?.id ?? null,
    currency: invoice.currency,
    method,
    lines: sale.lines.flatMap((line) => (line.lots.length === 0 ? [null] : line.lots).map((lot) => previewLine(plan, line, lot))),
    creditedMinor,
    amountMinor,
    leftOnPaymentMinor: sale.leftOnPaymentMinor,
    creditsVoided: voided.reduce((all, { sessions }) => all + sessions, 0),
    membershipsEnded,
    drawerMinor: method === 'cash' ? -amountMinor : null,
    revenueTodayMinor: amountMinor === 0 ? 0 : -amountMinor,
    saleOn,
    bookings: bookings.map((booking) => ({ ...booking, startsAt: toIso(booking.startsAt) })),
    isDecided: bookings.every(({ act }) => act !== null),
    limitMinor,
    needsApproval: isAbove,
    effects: refundEffects({
      currency: invoice.currency,
      amountMinor,
      method,
      forgivenMinor: creditedMinor - amountMinor,
      saleOn,
      today,
      voided,
      membershipsEnded,
      bookings,
      visitsLeftToPay: plan.reopenedBookingIds.length,
    }),
  }
}
