import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import { deleteSessionsOf, findReset, forgetAttempt, useResets } from './auth-sessions.repository'
import { guardedAttempt } from './guarded-attempt'
import { assertSamePassword } from './matching-passwords'
import { codeHashOf, keepCode, newCode } from './one-time-code'
import { pinAttemptKey } from './pin-attempts'
import { findStaffByEmail, updateStaff, type StaffRow } from './staff.repository'

/** A one-time code, handed over by the owner or a manager; works offline. */
export const issueResetCode = async (context: OwnContext, { email }: { email: string }) => {
  const { ids, caller } = context
  const code = newCode(ids.bytes(12))
  const expiresAt = await context.transaction(async (write) => {
    const user = await findStaffByEmail(write.db, email)
    if (!caller || !user || user.archivedAt !== null)
      throw new AppError('NOT_FOUND', 'No staff user signs in with this e-mail address.', { field: 'email' })
    if (user.role === 'owner' && caller.role !== 'owner')
      throw new AppError('FORBIDDEN', 'Only an owner resets an owner’s password.', { field: 'email' })
    const codeHash = codeHashOf(context, user.id, code)
    await write.record({ entity: 'staff_user', id: user.id, change: 'reset_code_issued', features: [] })
    return keepCode(write, { staffUserId: user.id, codeHash, createdById: caller.staffUserId })
  })
  return { code, expiresAt: toIso(expiresAt) }
}

interface Input {
  email: string
  code: string
  newPassword: string
  passwordConfirm: string
}

/** What the code is: a one-time code of this user, the owner's recovery code, or neither. */
const kindOfCode = async (context: OwnContext, user: StaffRow | undefined, code: string): Promise<'one-time' | 'recovery' | null> => {
  if (!user || user.archivedAt !== null) return null
  if (await findReset(context.db(), user.id, codeHashOf(context, user.id, code), context.clock.now())) return 'one-time'
  return user.role === 'owner' && (await context.control.isRecoveryCode(code)) ? 'recovery' : null
}

const wrongCode = (): AppError =>
  new AppError('CODE_WRONG', 'E-mail and code do not match, or the code has been used or is over a day old.', { field: 'code' })

export const confirmReset = async (context: OwnContext, input: Input) => {
  assertSamePassword(input.newPassword, input.passwordConfirm)
  const user = await findStaffByEmail(context.db(), input.email)
  let kind: Awaited<ReturnType<typeof kindOfCode>> = null
  const isRight = await guardedAttempt(context, `reset:${input.email}`, async () => {
    kind = await kindOfCode(context, user, input.code)
    return kind !== null
  })
  if (!user || !isRight) throw wrongCode()
  const passwordHash = await context.passwords.hash(input.newPassword)
  await context.transaction(async ({ tx, db, clock, record }) => {
    // Looked at again where it is used up: of two who confirm at once one is too late.
    if (kind === 'one-time' && !(await findReset(db, user.id, codeHashOf(context, user.id, input.code), clock.now()))) throw wrongCode()
    await updateStaff(tx, user.id, { passwordHash, pinHash: null })
    await forgetAttempt(tx, pinAttemptKey(context, user.id))
    await useResets(tx, user.id, clock.now())
    await deleteSessionsOf(tx, user.id, null)
    await record({ entity: 'staff_user', id: user.id, change: 'password_reset', features: ['staff'] })
  })
  return { changedAt: toIso(context.clock.now()) }
}
