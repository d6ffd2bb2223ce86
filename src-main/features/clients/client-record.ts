import { foldText, phoneDigits } from '@shared/domain/search/fold-text'
import { toIso } from '@shared/domain/time/instant'
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

/** What a search looks in: folded names, e-mail, number, and the digits of the phone with and without its country code. */
export const searchTextOf = (client: {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  number: string
  nationalPhone: string | null
}): string =>
  [
    foldText(clientName(client)),
    foldText(client.email ?? ''),
    phoneDigits(client.phone ?? ''),
    phoneDigits(client.nationalPhone ?? ''),
    foldText(client.number),
  ]
    .filter((part) => part !== '')
    .join(' ')

export const sortNameOf = (client: { firstName: string; lastName: string }): string => foldText(`${client.lastName} ${client.firstName}`)
