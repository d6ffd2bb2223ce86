import { AppError } from '@shared/base/app-error'
import type { Role } from '@shared/contract/builder'
import { toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import { addStaff } from './add-staff'
import { codeHashOf, keepCode, newCode } from './one-time-code'
import { assertMayGiveRole } from './owner-rules'

interface Input {
  email: string
  firstName: string
  lastName: string
  role: Role
  asTrainer?: boolean | undefined
}

/** Adds a staff user without a password, and the code by which they set one; works offline. */
export const inviteStaff = async (context: OwnContext, { asTrainer, ...person }: Input) => {
  const { caller, ids } = context
  if (!caller) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  assertMayGiveRole(caller, person.role)
  const code = newCode(ids.bytes(12))
  return context.transaction(async (write) => {
    const { user } = await addStaff(write, { ...person, passwordHash: '', asTrainer: asTrainer ?? person.role === 'trainer' })
    const codeHash = codeHashOf(context, user.id, code)
    const expiresAt = await keepCode(write, { staffUserId: user.id, codeHash, createdById: caller.staffUserId })
    return { user, code, expiresAt: toIso(expiresAt) }
  })
}
