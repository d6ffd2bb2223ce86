import { toIso } from '@shared/domain/time/instant'
import type { TrainerRow } from './trainers.repository'

/** Two letters for a small mark: the first of the first and of the last word. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => (word === undefined ? '' : ([...word][0] ?? '').toUpperCase())).join('') || '?'
}

export const trainerRecord = ({ archivedAt, ...row }: TrainerRow) => ({
  ...row,
  initials: initialsOf(row.name),
  expertise: JSON.parse(row.expertise) as string[],
  sessionTypes: JSON.parse(row.sessionTypes) as { sessionTypeId: string; priceMinor: number | null }[],
  photoUpdatedAt: row.photoUpdatedAt === null ? null : toIso(row.photoUpdatedAt),
  verifiedAt: row.verifiedAt === null ? null : toIso(row.verifiedAt),
  isVerified: row.verifiedAt !== null,
  isActive: archivedAt === null,
  createdAt: toIso(row.createdAt),
})

/** What the audit keeps apart, so that it can be erased with the person. */
export const trainerPersonalFields = ['name', 'initials', 'businessName', 'bio', 'expertise', 'location'] as const
