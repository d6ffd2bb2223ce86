import { AppError } from '@shared/base/app-error'
import { hourMs, toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import { deleteSessionsOf, findReset, insertReset, useResets } from './auth-sessions.repository'
import { guardedAttempt } from './guarded-attempt'
import { assertSamePassword } from './matching-passwords'
import { findStaffByEmail, updateStaff, type StaffRow } from './staff.repository'

const codeLifeMs = 24 * hourMs
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 12 letters in three groups, easy to read out over a desk. */
const newCode = (bytes: Buffer): string =>
  [...bytes].map((byte, index) => `${index > 0 && index % 4 === 0 ? '-' : ''}${letters[byte % letters.length]}`).join('')

const plainCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** A one-time code, handed over by the owner or a manager; works offline. */
export const issueResetCode = async (context: OwnContext, { email }: { email: string }) => {
  const { ids, clock, caller } = context
  const user = await findStaffByEmail(context.db(), email)
  if (!caller || !user || user.archivedAt !== null)
    throw new AppError('NOT_FOUND', 'No staff user signs in with this e-mail address.', { field: 'email' })
  if (user.role === 'owner' && caller.role !== 'owner')
    throw new AppError('FORBIDDEN', 'Only an owner resets an owner’s password.', { field: 'email' })
  const code = newCode(ids.bytes(12))
  const expiresAt = clock.now() + codeLifeMs
  await context.transaction(async ({ tx, record }) => {
    await insertReset(tx, {
      id: ids.next(),
      staffUserId: user.id,
      codeHash: context.fingerprint(`reset:${user.id}:${plainCode(code)}`),
      createdById: caller.staffUserId,
      createdAt: clock.now(),
      expiresAt,
    })
    await record({ entity: 'staff_user', id: user.id, change: 'reset_code_issued', features: [] })
  })
  return { code, expiresAt: toIso(expiresAt) }
}

interface Input {
  email: string
  code: string
  newPassword: string
  passwordConfirm: string
}

/** The owner's recovery code opens the owner's account too; everybody else needs a one-time code. */
const isCodeRight = async (context: OwnContext, user: StaffRow | undefined, code: string): Promise<boolean> => {
  if (!user || user.archivedAt !== null) return false
  const codeHash = context.fingerprint(`reset:${user.id}:${plainCode(code)}`)
  if (await findReset(context.db(), user.id, codeHash, context.clock.now())) return true
  return user.role === 'owner' && (await context.control.isRecoveryCode(code))
}

export const confirmReset = async (context: OwnContext, input: Input) => {
  assertSamePassword(input.newPassword, input.passwordConfirm)
  const user = await findStaffByEmail(context.db(), input.email)
  const isRight = await guardedAttempt(context, `reset:${input.email}`, () => isCodeRight(context, user, input.code))
  if (!user || !isRight)
    throw new AppError('CODE_WRONG', 'E-mail and code do not match, or the code has been used or is over a day old.', { field: 'code' })
  const passwordHash = await context.passwords.hash(input.newPassword)
  await context.transaction(async ({ tx, clock, record }) => {
    await updateStaff(tx, user.id, { passwordHash })
    await useResets(tx, user.id, clock.now())
    await deleteSessionsOf(tx, user.id, null)
    await record({ entity: 'staff_user', id: user.id, change: 'password_reset', features: [] })
  })
  return { changedAt: toIso(context.clock.now()) }
}
