import { AppError } from '@shared/base/app-error'
import type { Role } from '@shared/contract/builder'
import type { Caller } from '../../core/context'
import type { Db } from '../../core/database'
import { countOtherOwners, type StaffRow } from './staff.repository'

/** Only an owner makes an owner. */
export const assertMayGiveRole = ({ role }: Caller, given: Role | undefined): void => {
  if (given === 'owner' && role !== 'owner') throw new AppError('FORBIDDEN', 'Only an owner makes another owner.', { field: 'role' })
}

/** Only an owner changes, archives or brings back an owner. */
export const assertMayChange = ({ role }: Caller, user: StaffRow): void => {
  if (user.role === 'owner' && role !== 'owner')
    throw new AppError('FORBIDDEN', 'Only an owner changes an owner; ask one of them.', { field: 'id' })
}

/** Somebody must be able to open every door. */
export const assertNotLastOwner = async (db: Db, user: StaffRow, field: string): Promise<void> => {
  if (user.role === 'owner' && user.archivedAt === null && (await countOtherOwners(db, user.id)) === 0)
    throw new AppError('CONFLICT', 'This is the only owner who can sign in; make another one first.', { field })
}
