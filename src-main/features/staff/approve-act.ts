import { AppError } from '@shared/base/app-error'
import { minuteMs, toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import type { Db } from '../../core/database'
import { insertApproval } from './approvals.repository'
import { assertStillSignedIn } from './own-profile'
import { approvedFor } from './approved-for'
import { guardedPin } from './pin-attempts'
import { findPinHash, findStaff, type StaffRow } from './staff.repository'

const approvalLifeMs = 5 * minuteMs

interface Input {
  staffUserId: string
  pin: string
  purpose: 'refund'
  invoiceId: string
  amountMinor: number
}

/** Owner or manager, working here. */
export const mayApprove = ({ role, archivedAt }: StaffRow): boolean => archivedAt === null && (role === 'owner' || role === 'manager')

const getApprover = async (db: Db, staffUserId: string): Promise<StaffRow> => {
  const approver = await findStaff(db, staffUserId)
  if (!approver) throw new AppError('NOT_FOUND', 'There is no such staff user.', { field: 'staffUserId' })
  if (!mayApprove(approver))
    throw new AppError('FORBIDDEN', 'Only an owner or a manager approves this; choose one of them.', { field: 'staffUserId' })
  if (approver.hasPin === 0)
    throw new AppError('FORBIDDEN', `${approver.firstName} has no PIN to approve with; choose another, or set one in the profile.`, {
      field: 'staffUserId',
    })
  return approver
}

/** An owner’s or manager’s PIN for one act of the person at the desk. Wrong tries count as they do at the desk’s lock: five end the PIN. */
export const approveAct = async (context: OwnContext, { staffUserId, pin, purpose, invoiceId, amountMinor }: Input) => {
  const forUserId = context.caller?.staffUserId
  if (forUserId === undefined) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  if (forUserId === staffUserId)
    throw new AppError('FORBIDDEN', 'Nobody approves their own act; ask another owner or manager.', { field: 'staffUserId' })
  await getApprover(context.db(), staffUserId)
  const pinHash = await findPinHash(context.db(), staffUserId)
  if (!(await guardedPin(context, staffUserId, () => context.passwords.verify(pinHash, pin))))
    throw new AppError('CODE_WRONG', 'This is not the PIN; try again.', { field: 'pin' })
  return context.transaction(async ({ tx, db, clock, ids, record }) => {
    await assertStillSignedIn(db, context)
    // Looked at again where it counts: role and PIN may have changed while the PIN was checked.
    const approver = await getApprover(db, staffUserId)
    if ((await findPinHash(db, staffUserId)) !== pinHash)
      throw new AppError('CODE_WRONG', 'This PIN has just been changed; try again.', { field: 'pin' })
    const [id, createdAt] = [ids.next(), clock.now()]
    const expiresAt = createdAt + approvalLifeMs
    await insertApproval(tx, {
      id,
      purpose: approvedFor({ purpose, invoiceId }),
      approvedById: staffUserId,
      forUserId,
      amountMinor,
      createdAt,
      expiresAt,
    })
    const after = { purpose, invoiceId, approvedById: staffUserId, forUserId, amountMinor, expiresAt: toIso(expiresAt) }
    await record({ entity: 'approval', id, change: 'approved', after, features: [] })
    return { approvalId: id, approvedBy: `${approver.firstName} ${approver.lastName}`, expiresAt: toIso(expiresAt) }
  })
}
