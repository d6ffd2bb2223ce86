import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { CommandContext } from '../../core/context'
import type { Db } from '../../core/database'
import type { OwnContext } from '../../core/own-context'
import { refuseTakenEmail } from './add-staff'
import { deleteSessionsOf, hasAuthSession } from './auth-sessions.repository'
import { guardedAttempt } from './guarded-attempt'
import { assertSamePassword } from './matching-passwords'
import { getStaff, staffPersonalFields, staffRecord } from './staff-record'
import { findPasswordHash, updateStaff } from './staff.repository'

interface ProfileInput {
  email?: string | undefined
  firstName?: string | undefined
  lastName?: string | undefined
}

export const updateProfile = async ({ tx, db, caller, record }: CommandContext, input: ProfileInput) => {
  const id = caller.staffUserId
  const before = staffRecord(await getStaff(db, id))
  const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  await updateStaff(tx, id, change).catch(refuseTakenEmail)
  const after = staffRecord(await getStaff(db, id))
  await record({
    entity: 'staff_user',
    id,
    change: 'updated',
    before,
    after,
    subjectId: id,
    personalFields: staffPersonalFields,
    features: ['staff'],
  })
  return after
}

/** Own password again, before something that matters. Wrong tries count towards the lock-out. */
export const assertOwnPassword = async (context: OwnContext, password: string, field: string): Promise<string> => {
  const id = context.caller?.staffUserId
  if (id === undefined) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  const hash = await findPasswordHash(context.db(), id)
  if (!(await guardedAttempt(context, `password:${id}`, () => context.passwords.verify(hash, password)))) {
    throw new AppError('PASSWORD_WRONG', 'This is not the present password.', { field })
  }
  return id
}

/** A reset, another role or the archive ends a user’s sessions; what was asked before that and is slow must not come after it. */
export const assertStillSignedIn = async (db: Db, { caller }: Pick<OwnContext, 'caller'>): Promise<void> => {
  if (!caller || !(await hasAuthSession(db, caller.authSessionId)))
    throw new AppError('UNAUTHENTICATED', 'This sign-in has ended; sign in again.')
}

interface PasswordInput {
  currentPassword: string
  newPassword: string
  passwordConfirm: string
}

/** Every other session of this user ends with the old password. */
export const changePassword = async (context: OwnContext, input: PasswordInput) => {
  assertSamePassword(input.newPassword, input.passwordConfirm)
  const id = await assertOwnPassword(context, input.currentPassword, 'currentPassword')
  const passwordHash = await context.passwords.hash(input.newPassword)
  await context.transaction(async ({ tx, db, record }) => {
    await assertStillSignedIn(db, context)
    await updateStaff(tx, id, { passwordHash })
    await deleteSessionsOf(tx, id, context.caller?.authSessionId ?? null)
    await record({ entity: 'staff_user', id, change: 'password_changed', features: [] })
  })
  return { changedAt: toIso(context.clock.now()) }
}
