import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { Caller, QueryContext } from '../../core/context'
import type { OwnContext } from '../../core/own-context'
import { initialsOf } from '../trainers'
import { isSessionLocked, lockAuthSession } from './auth-sessions.repository'
import { newToken, replaceSession, sessionAnswer } from './open-session'
import { guardedPin } from './pin-attempts'
import { findPinHash, findStaff, listAtDesk } from './staff.repository'

const signedIn = ({ caller }: OwnContext): Caller => {
  if (!caller) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  return caller
}

/** Who may take over where somebody is signed in, locked or not. */
export const atDesk = async ({ db, caller }: QueryContext) => {
  const { staffUserId, authSessionId } = caller
  const items = (await listAtDesk(db)).map(({ id, firstName, lastName, role, hasPin }) => {
    const name = `${firstName} ${lastName}`
    return { id, name, initials: initialsOf(name), role, hasPin: hasPin === 1 }
  })
  return { isLocked: await isSessionLocked(db, authSessionId), staffUserId, items }
}

/** From here on nothing is answered to this session but what unlocks it. */
export const lockDesk = async (context: OwnContext) => {
  const { staffUserId, authSessionId } = signedIn(context)
  const lockedAt = context.clock.now()
  await context.transaction(async ({ tx, record }) => {
    await lockAuthSession(tx, authSessionId, lockedAt)
    await record({ entity: 'staff_user', id: staffUserId, change: 'desk_locked', features: ['staff'] })
  })
  return { lockedAt: toIso(lockedAt) }
}

/** Unlocks the desk, or hands it to another: the session there ends and one of the chosen person begins. */
export const switchPerson = async (context: OwnContext, { staffUserId, pin }: { staffUserId: string; pin: string }) => {
  const caller = signedIn(context)
  const pinHash = await findPinHash(context.db(), staffUserId)
  const isRight = await guardedPin(context, staffUserId, () => context.passwords.verify(pinHash, pin))
  if (!isRight) throw new AppError('PASSWORD_WRONG', 'This is not the PIN; try again, or sign in with the password.', { field: 'pin' })
  const token = newToken(context)
  const user = await context.transaction(async (write) => {
    // Looked at again where it counts: both may have ended while the PIN was checked.
    const found = (await findPinHash(write.db, staffUserId)) === pinHash ? await findStaff(write.db, staffUserId) : undefined
    const session = { staffUserId, tokenHash: context.fingerprint(token), inPlaceOf: caller.authSessionId }
    if (!found || !(await replaceSession(write, session))) throw new AppError('UNAUTHENTICATED', 'This sign-in has ended; sign in again.')
    const change = staffUserId === caller.staffUserId ? 'desk_unlocked' : 'desk_taken_over'
    await write.record({ entity: 'staff_user', id: staffUserId, change, features: ['staff'] })
    return found
  }, staffUserId)
  return sessionAnswer(context, user, token)
}
