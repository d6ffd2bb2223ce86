import { AppError } from '@shared/base/app-error'
import type { Role } from '@shared/contract/builder'
import type { WriteContext } from '../../core/context'
import { brokenConstraint } from '../../core/database'
import { createTrainer } from '../trainers'
import { getStaff, staffPersonalFields, staffRecord } from './staff-record'
import { insertStaff } from './staff.repository'

export interface NewPerson {
  email: string
  firstName: string
  lastName: string
  role: Role
  /** Empty for somebody invited, who sets a password by a code. */
  passwordHash: string
  /** Also makes a trainer of the same name. */
  asTrainer: boolean
}

export const refuseTakenEmail = (error: unknown): never => {
  if (brokenConstraint(error)?.code === 'UNIQUE')
    throw new AppError('EMAIL_TAKEN', 'Another staff user signs in with this e-mail address.', { field: 'email' })
  throw error
}

/** Adds a staff user, and a trainer of the same name where asked. */
export const addStaff = async (context: WriteContext, { asTrainer, ...person }: NewPerson) => {
  const { tx, db, ids, clock, record } = context
  const id = ids.next()
  await insertStaff(tx, { ...person, id, createdAt: clock.now() }).catch(refuseTakenEmail)
  const name = `${person.firstName} ${person.lastName}`
  const trainer = asTrainer ? await createTrainer(context, { name, staffUserId: id }) : null
  const created = staffRecord(await getStaff(db, id))
  await record({
    entity: 'staff_user',
    id,
    change: person.passwordHash === '' ? 'invited' : 'created',
    after: created,
    subjectId: id,
    personalFields: staffPersonalFields,
    features: ['staff', 'trainers'],
  })
  return { user: created, trainerId: trainer?.id ?? null }
}
