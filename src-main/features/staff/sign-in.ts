import { AppError } from '@shared/base/app-error'
import { hourMs, toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import { deleteAuthSession, deleteExpiredSessions, insertAuthSession } from './auth-sessions.repository'
import { guardedAttempt } from './guarded-attempt'
import { staffRecord } from './staff-record'
import { findPasswordHash, findStaffByEmail } from './staff.repository'

/** Since the last call; every use within it moves it on. */
export const sessionLifeMs = 12 * hourMs

/** A session token: known to the caller alone, kept here as a keyed hash. */
export const signIn = async (context: OwnContext, { email, password }: { email: string; password: string }) => {
  const { ids, clock, passwords, peer } = context
  const user = await findStaffByEmail(context.db(), email)
  const hash = user && user.archivedAt === null ? await findPasswordHash(context.db(), user.id) : null
  const isRight = await guardedAttempt(context, `sign-in:${email}`, () => passwords.verify(hash, password))
  if (!user || !isRight)
    throw new AppError('PASSWORD_WRONG', 'E-mail and password do not match; check both, or ask for a one-time code.', { field: 'password' })
  const token = ids.bytes(32).toString('base64url')
  const expiresAt = clock.now() + sessionLifeMs
  await context.transaction(async ({ tx, record }) => {
    await deleteExpiredSessions(tx, clock.now())
    await insertAuthSession(tx, {
      id: ids.next(),
      staffUserId: user.id,
      tokenHash: context.fingerprint(token),
      createdAt: clock.now(),
      expiresAt,
    })
    await record({ entity: 'staff_user', id: user.id, change: 'signed_in', features: [] })
  })
  const isKept = peer.keepSession(token)
  return { user: staffRecord(user), token: isKept ? null : token, expiresAt: toIso(expiresAt) }
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
