import { toIso } from '@shared/domain/time/instant'
import { searchWords } from './client-words'
import type { ClientRow } from './clients.repository'

const isoOrNull = (at: number | null): string | null => (at === null ? null : toIso(at))

export const clientRecord = ({ archivedAt, erasedAt, ...row }: ClientRow) => ({
  ...row,
  tags: JSON.parse(row.tags) as string[],
  emailConsentAt: isoOrNull(row.emailConsentAt),
  smsConsentAt: isoOrNull(row.smsConsentAt),
  isErased: erasedAt !== null,
  goals: JSON.parse(row.goals) as string[],
  preferences: JSON.parse(row.preferences) as Record<string, string>,
  isActive: archivedAt === null,
  createdAt: toIso(row.createdAt),
})

/** What the audit keeps apart, so that it can be erased with the person. */
export const clientPersonalFields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'birthday',
  'goals',
  'preferences',
  'notes',
  'tags',
  'fitnessLevel',
  'emergencyName',
  'emergencyPhone',
] as const

export const clientName = (client: { firstName: string; lastName: string }): string => `${client.firstName} ${client.lastName}`.trim()

/** The last name first, in the words a search reads. */
export const sortNameOf = (client: { firstName: string; lastName: string }): string =>
  [...searchWords(client.lastName), ...searchWords(client.firstName)].join(' ')
