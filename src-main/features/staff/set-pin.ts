import { AppError } from '@shared/base/app-error'
import { isTrivialPin } from '@shared/domain/staff/trivial-pin'
import type { OwnContext } from '../../core/own-context'
import { forgetAttempt } from './auth-sessions.repository'
import { assertOwnPassword, assertStillSignedIn } from './own-profile'
import { pinAttemptKey } from './pin-attempts'
import { updateStaff } from './staff.repository'

/** Sets one's own PIN, or takes it away. Two people may have the same one: a refusal would tell whose PIN it is. */
export const setPin = async (context: OwnContext, { currentPassword, pin }: { currentPassword: string; pin: string | null }) => {
  if (pin !== null && isTrivialPin(pin))
    throw new AppError('INVALID', 'This PIN is one of the first that are guessed; choose digits without a pattern.', { field: 'pin' })
  const id = await assertOwnPassword(context, currentPassword, 'currentPassword')
  const pinHash = pin === null ? null : await context.passwords.hash(pin)
  await context.transaction(async ({ tx, db, record }) => {
    await assertStillSignedIn(db, context)
    await updateStaff(tx, id, { pinHash })
    await forgetAttempt(tx, pinAttemptKey(context, id))
    await record({ entity: 'staff_user', id, change: pin === null ? 'pin_removed' : 'pin_set', features: ['staff'] })
  })
  return { hasPin: pin !== null }
}
