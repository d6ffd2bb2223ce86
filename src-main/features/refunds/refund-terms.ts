import { AppError } from '@shared/base/app-error'
import { moneyText } from '@shared/domain/invoices/money-text'
import { toIso } from '@shared/domain/time/instant'
import type { CommandContext } from '../../core/context'
import { consumeApproval } from '../staff'
import { heldBooking } from './held-bookings'
import { refundMethod } from './preview-refund'
import { refundLimit } from './refund-limit'
import type { RefundInput, RefundPlan } from './refund-plan'

type Method = NonNullable<ReturnType<typeof refundMethod>>

export interface NewRefund extends RefundInput {
  method?: Method | undefined
  reason: string
  referenceNumber?: string | null | undefined
  approvalId?: string | undefined
  expectedAmountMinor?: number | undefined
}

/** How a refund is done, once nothing stands against it. */
export interface RefundTerms {
  method: Method | null
  approvedById: string | null
  reason: string
  referenceNumber: string | null
}

const assertSomething = ({ creditedMinor, sale }: RefundPlan, input: NewRefund): void => {
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

const assertExpected = ({ amountMinor, sale }: RefundPlan, { expectedAmountMinor }: NewRefund): void => {
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

const methodOf = (plan: RefundPlan, { method }: NewRefund): Method | null => {
  const chosen = refundMethod(plan, method)
  if (chosen === null && plan.amountMinor > 0) throw new AppError('INVALID', 'Say how the money goes back.', { field: 'method' })
  return chosen
}

/** Who allowed it, where this role may not give up so much by itself. */
const approverOf = async (
  context: CommandContext,
  { sale, creditedMinor }: RefundPlan,
  { approvalId }: NewRefund,
): Promise<string | null> => {
  const { limitMinor, givenUpMinor, isAbove } = await refundLimit(context.db, context.caller, sale, creditedMinor)
  if (limitMinor === null || !isAbove) return null
  const data = { limitMinor }
  const text = (minor: number): string => moneyText(minor, sale.invoice.currency)
  const already = givenUpMinor === 0 ? '' : ` of one sale, and has done so with ${text(givenUpMinor)} of ${sale.invoice.number}`
  if (approvalId === undefined)
    throw new AppError(
      'APPROVAL_NEEDED',
      `The front desk gives back or takes off up to ${text(limitMinor)}${already}; an owner or manager approves this with their PIN.`,
      { field: 'approvalId', data },
    )
  return consumeApproval(context, { approvalId, purpose: 'refund', invoiceId: sale.invoice.id, amountMinor: creditedMinor, data })
}

/** Refuses what cannot be done as it was asked. The approval is used last: one that is refused for something else stays good. */
export const refundTerms = async (context: CommandContext, plan: RefundPlan, input: NewRefund): Promise<RefundTerms> => {
  assertSomething(plan, input)
  assertExpected(plan, input)
  await assertDecided(context, plan)
  const method = methodOf(plan, input)
  return {
    method,
    approvedById: await approverOf(context, plan, input),
    reason: input.reason,
    referenceNumber: input.referenceNumber === '' ? null : (input.referenceNumber ?? null),
  }
}
