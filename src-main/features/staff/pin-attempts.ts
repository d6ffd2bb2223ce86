import { AppError } from '@shared/base/app-error'
import { withAttempt } from '@shared/domain/staff/sign-in-pause'
import { dayMs } from '@shared/domain/time/instant'
import type { WriteContext } from '../../core/context'
import type { OwnContext } from '../../core/own-context'
import { deleteAttemptsBefore, findAttempt, forgetAttempt, saveAttempt } from './auth-sessions.repository'

/** A PIN is short, so it is not paused but ends: ten thousand cannot be walked through. */
const mostWrongPins = 5

export const pinAttemptKey = ({ fingerprint }: Pick<OwnContext, 'fingerprint'>, staffUserId: string): string =>
  fingerprint(`pin:${staffUserId}`)

/**
 * Checks a PIN; the try is committed before it is looked at. Five wrong ones in a row end it until its person signs in with the password, however
 * long that takes. The key is the person, whichever desk it is tried at, and whether or not they have a PIN.
 */
export const guardedPin = async (context: OwnContext, staffUserId: string, isRight: () => Promise<boolean>): Promise<boolean> => {
  const key = pinAttemptKey(context, staffUserId)
  await context.transaction(async ({ tx, db, clock }) => {
    const attempts = await findAttempt(db, key)
    if ((attempts?.failures ?? 0) >= mostWrongPins)
      throw new AppError('SIGN_IN_PAUSED', 'This PIN was wrong five times; sign in with the password, then it works again.', {
        field: 'pin',
      })
    await saveAttempt(tx, key, { ...withAttempt(attempts, clock.now()), failures: (attempts?.failures ?? 0) + 1, pausedUntil: null })
  })
  const right = await isRight()
  if (right) await context.transaction(({ tx }) => forgetAttempt(tx, key))
  return right
}

/** Far longer than the longest pause. */
const attemptsKeptMs = 30 * dayMs

/** Forgets mistypes of long ago. A PIN that is dead stays so until a password is typed. */
export const forgetOldAttempts = ({ tx, clock }: WriteContext) => deleteAttemptsBefore(tx, clock.now() - attemptsKeptMs, mostWrongPins)
