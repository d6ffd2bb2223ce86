import { AppError } from '@shared/base/app-error'
import type { Role } from '@shared/contract/builder'
import type { OwnContext } from '../../core/own-context'
import { addStaff } from './add-staff'
import { assertSamePassword } from './matching-passwords'
import { setUpStudio, type StudioInput } from './set-up-studio'
import { countOwners } from './staff.repository'

export interface Registration {
  email: string
  password: string
  passwordConfirm: string
  firstName: string
  lastName: string
  role?: Role | undefined
  asTrainer?: boolean | undefined
  studio?: StudioInput | undefined
  passphrase?: string | undefined
}

/** While the studio has no owner: first-run set-up. Afterwards: owner or manager adds staff. */
export const registerStaff = async (context: OwnContext, input: Registration) => {
  const { control, passwords, caller } = context
  assertSamePassword(input.password, input.passwordConfirm)
  if (control.state() === 'locked') throw new AppError('LOCKED', 'The database is locked; open it with the passphrase first.')
  const isFirst = control.state() === 'new' || (await countOwners(context.db())) === 0
  if (!isFirst && caller?.role !== 'owner' && caller?.role !== 'manager') {
    throw new AppError('FORBIDDEN', 'Only the owner or a manager adds staff; sign in as one of them.')
  }
  if (!isFirst && input.role === 'owner' && caller?.role !== 'owner')
    throw new AppError('FORBIDDEN', 'Only an owner makes another owner.', { field: 'role' })
  const { email, firstName, lastName } = input
  const person = { email, firstName, lastName, passwordHash: await passwords.hash(input.password) }
  if (!isFirst) {
    const role = input.role ?? 'front_desk'
    const added = await context.transaction((write) =>
      addStaff(write, { ...person, role, asTrainer: input.asTrainer ?? role === 'trainer' }),
    )
    return { user: added.user, recoveryCode: null }
  }
  const recoveryCode =
    control.state() === 'new' ? (await control.create(input.passphrase ?? null)).recoveryCode : await control.renewRecoveryCode()
  const user = await context.transaction(async (write) => {
    if ((await countOwners(write.db)) > 0) throw new AppError('ALREADY_SET_UP', 'This studio has just been set up; sign in.')
    const studio = await setUpStudio(write, input.studio ?? {}, `${input.firstName} ${input.lastName}`, control.isTraining)
    const added = await addStaff(write, { ...person, role: 'owner', asTrainer: input.asTrainer ?? true })
    if (added.trainerId !== null) await studio.giveHours(added.trainerId)
    return added.user
  })
  return { user, recoveryCode }
}
