import { AppError } from '@shared/base/app-error'
import { pauseLeft, withAttempt } from '@shared/domain/staff/sign-in-pause'
import type { OwnContext } from '../../core/own-context'
import { findAttempt, forgetAttempt, saveAttempt } from './auth-sessions.repository'

/**
 * Runs a check of a secret under the lock-out: the try is committed before the secret is looked at, forgotten when it was right. What was tried is kept
 * as a keyed hash, whether or not it names anybody, so a pause says nothing about who exists.
 */
export const guardedAttempt = async (context: OwnContext, tried: string, isRight: () => Promise<boolean>): Promise<boolean> => {
  const key = context.fingerprint(tried)
  await context.transaction(async ({ tx, db, clock }) => {
    const attempts = await findAttempt(db, key)
    const left = pauseLeft(attempts, clock.now())
    if (left > 0) {
      const seconds = Math.ceil(left / 1000)
      throw new AppError('SIGN_IN_PAUSED', `Too many wrong tries; wait ${seconds} seconds and try again.`, {
        data: { retryAfterSeconds: seconds },
      })
    }
    await saveAttempt(tx, key, withAttempt(attempts, clock.now()))
  })
  const right = await isRight()
  if (right) await context.transaction(({ tx }) => forgetAttempt(tx, key))
  return right
}
