import { toIso } from '@shared/domain/time/instant'
import type { TrainerRow } from './trainers.repository'

/** Two letters for a small mark: the first of the first and of the last word. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => (word === undefined ? '' : ([...word][0] ?? '').toUpperCase())).join('') || '?'
}

const givenTypesOf = ({ sessionTypes }: Pick<TrainerRow, 'sessionTypes'>) =>
  JSON.parse(sessionTypes) as { sessionTypeId: string; priceMinor: number | null }[]

/** Without types of their own a trainer gives every type. */
export const givesType = (trainer: Pick<TrainerRow, 'sessionTypes'>, sessionTypeId: string): boolean => {
  const given = givenTypesOf(trainer)
  return given.length === 0 || given.some((one) => one.sessionTypeId === sessionTypeId)
}

const averageStars = (rated: number, stars: number): number | null => (rated === 0 ? null : Math.round((stars / rated) * 10) / 10)

export const trainerRecord = ({ archivedAt, completed, rated, stars, ...row }: TrainerRow) => ({
  ...row,
  initials: initialsOf(row.name),
  expertise: JSON.parse(row.expertise) as string[],
  sessionTypes: givenTypesOf(row),
  photoUpdatedAt: row.photoUpdatedAt === null ? null : toIso(row.photoUpdatedAt),
  verifiedAt: row.verifiedAt === null ? null : toIso(row.verifiedAt),
  isVerified: row.verifiedAt !== null,
  rating: averageStars(rated, stars),
  totalSessions: completed,
  isActive: archivedAt === null,
  createdAt: toIso(row.createdAt),
})

/** A trainer as the audit keeps it: without what follows from bookings, and without the name of whoever verified, which is another person's. */
export const auditedTrainer = (trainer: ReturnType<typeof trainerRecord>) => ({
  ...trainer,
  rating: undefined,
  totalSessions: undefined,
  verifiedBy: undefined,
})

/** What the audit keeps apart, so that it can be erased with the person. */
export const trainerPersonalFields = ['name', 'initials', 'businessName', 'bio', 'expertise', 'location'] as const

export const trainerFeatures = ['trainers', 'calendar', 'availability'] as const
