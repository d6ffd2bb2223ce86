import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import { deleteAuthSession, forgetAttempt } from './auth-sessions.repository'
import { guardedAttempt } from './guarded-attempt'
import { newToken, replaceSession, sessionAnswer } from './open-session'
import { pinAttemptKey } from './pin-attempts'
import { findPasswordHash, findStaffByEmail } from './staff.repository'

const wrongPassword = (): AppError =>
  new AppError('PASSWORD_WRONG', 'E-mail and password do not match; check both, or ask for a one-time code.', { field: 'password' })

/** Signs in with a password. At a desk where somebody is signed in, locked or not, that session ends. */
export const signIn = async (context: OwnContext, { email, password }: { email: string; password: string }) => {
  const { caller, passwords } = context
  const user = await findStaffByEmail(context.db(), email)
  const hash = user ? await findPasswordHash(context.db(), user.id) : null
  const isRight = await guardedAttempt(context, `sign-in:${email}`, () => passwords.verify(hash, password))
  if (!user || !isRight) throw wrongPassword()
  const token = newToken(context)
  await context.transaction(async (write) => {
    // Looked at again where it counts: the password may have been reset, or its user archived, while it was checked.
    if ((await findPasswordHash(write.db, user.id)) !== hash) throw wrongPassword()
    const session = { staffUserId: user.id, tokenHash: context.fingerprint(token), inPlaceOf: caller?.authSessionId ?? null }
    await replaceSession(write, session)
    await forgetAttempt(write.tx, pinAttemptKey(context, user.id))
    await write.record({ entity: 'staff_user', id: user.id, change: 'signed_in', features: [] })
  }, user.id)
  return sessionAnswer(context, user, token)
}

export const signOut = async (context: OwnContext) => {
  const { caller, clock, peer } = context
  await context.transaction(async ({ tx, record }) => {
    if (!caller) return
    await deleteAuthSession(tx, caller.authSessionId)
    await record({ entity: 'staff_user', id: caller.staffUserId, change: 'signed_out', features: [] })
  })
  peer.keepSession(null)
  return { signedOutAt: toIso(clock.now()) }
}
