import type { Role, StaffUser } from '../../lib/records'

export const staffName = ({ firstName, lastName }: Pick<StaffUser, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`

/** What a role may do, below the field that chooses it. */
export const roleWords: Record<Role, string> = {
  owner: 'Everything, also keys, restoring and other owners',
  manager: 'Prices, hours, staff and backups',
  trainer: 'The own diary and own clients',
  front_desk: 'Every diary and every client',
}

/** Roles this person may give. Only an owner makes an owner. */
export const offeredRoles = (own: Role): Role[] =>
  (['front_desk', 'trainer', 'manager', 'owner'] as const).filter((role) => role !== 'owner' || own === 'owner')

/** Only an owner changes an owner. */
export const mayChange = (me: Pick<StaffUser, 'role'>, one: Pick<StaffUser, 'role'>): boolean => one.role !== 'owner' || me.role === 'owner'

/** Why somebody cannot be archived here; null when they can. */
export const whyNotArchived = (me: StaffUser, one: StaffUser, owners: number): string | null => {
  if (!mayChange(me, one)) return 'Only an owner archives an owner.'
  if (one.role === 'owner' && owners <= 1) return 'The studio needs an owner. Make somebody else an owner first.'
  if (one.id === me.id) return 'Nobody archives themselves. Another owner or manager does it.'
  return null
}
