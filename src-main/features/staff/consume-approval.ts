import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { findOpenApproval, markApprovalUsed } from './approvals.repository'
import { approvedFor } from './approved-for'
import { mayApprove } from './approve-act'
import { findStaff } from './staff.repository'

interface Act {
  approvalId: string
  purpose: 'refund'
  invoiceId: string
  amountMinor: number
  data: object
}

/**
 * Uses up an approval for an act of the caller, in the act’s own transaction: a refused act leaves it good. Answers who gave it; APPROVAL_NEEDED with `data`
 * where it was used, ran out, was given to another, for another sale, for less, or by somebody who may no longer give it.
 */
export const consumeApproval = async (
  { tx, db, clock, caller, record }: CommandContext,
  { approvalId, purpose, invoiceId, amountMinor, data }: Act,
): Promise<string> => {
  const now = clock.now()
  const found = await findOpenApproval(db, { id: approvalId, forUserId: caller.staffUserId, now })
  const approver = found && (await findStaff(db, found.approvedById))
  if (!found || !approver || !mayApprove(approver))
    throw new AppError('APPROVAL_NEEDED', 'This approval no longer counts; ask an owner or manager for their PIN again.', {
      field: 'approvalId',
      data,
    })
  if (found.purpose !== approvedFor({ purpose, invoiceId }))
    throw new AppError('APPROVAL_NEEDED', 'This approval is for another sale; ask an owner or manager for their PIN again.', {
      field: 'approvalId',
      data,
    })
  if (found.amountMinor < amountMinor)
    throw new AppError('APPROVAL_NEEDED', 'This approval is for a smaller amount; ask an owner or manager for their PIN again.', {
      field: 'approvalId',
      data,
    })
  await markApprovalUsed(tx, approvalId, now)
  await record({ entity: 'approval', id: approvalId, change: 'used', before: { usedAt: null }, after: { usedAt: now }, features: [] })
  return found.approvedById
}
