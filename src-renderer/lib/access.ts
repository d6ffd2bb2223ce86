import type { Role } from './records'

/** Who may change prices, people and hours. */
export const isOffice = (role: Role): boolean => role === 'owner' || role === 'manager'

/** Who may add and change clients. */
export const isDesk = (role: Role): boolean => isOffice(role) || role === 'front_desk'

export const roleNames: Record<Role, string> = { owner: 'Owner', manager: 'Manager', trainer: 'Trainer', front_desk: 'Front desk' }
