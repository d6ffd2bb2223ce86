import type { Role } from '@shared/contract/builder'
import type { CommandContext } from '../../core/context'
import { refuseTakenEmail } from './add-staff'
import { deleteSessionsOf, useResets } from './auth-sessions.repository'
import { assertMayChange, assertMayGiveRole, assertNotLastOwner } from './owner-rules'
import { getStaff, staffPersonalFields, staffRecord } from './staff-record'
import { updateStaff } from './staff.repository'

interface Input {
  id: string
  email?: string | undefined
  firstName?: string | undefined
  lastName?: string | undefined
  role?: Role | undefined
}

/** Changes who somebody is. With another role they sign in again, so that no screen goes on showing what the new one may not see. */
export const changeStaff = async ({ tx, db, clock, caller, record }: CommandContext, { id, ...input }: Input) => {
  const user = await getStaff(db, id)
  const isNewRole = input.role !== undefined && input.role !== user.role
  assertMayChange(caller, user)
  assertMayGiveRole(caller, input.role)
  if (isNewRole) await assertNotLastOwner(db, user, 'role')
  const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  await updateStaff(tx, id, change).catch(refuseTakenEmail)
  if (isNewRole) await deleteSessionsOf(tx, id, null)
  // A manager may hold a code of somebody who was no owner yet.
  if (isNewRole && input.role === 'owner') await useResets(tx, id, clock.now())
  const after = staffRecord(await getStaff(db, id))
  await record({
    entity: 'staff_user',
    id,
    change: 'updated',
    before: staffRecord(user),
    after,
    subjectId: id,
    personalFields: staffPersonalFields,
    features: ['staff', 'trainers'],
  })
  return after
}
