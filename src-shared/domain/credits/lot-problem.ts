import type { Day } from '../time/zone'
import { availableOn, isPastLastDay, remainingOf, restOn, type Lot } from './lot'

/** What is to be paid for; what is not known yet is not asked about. */
export interface LotWish {
  sessionTypeId?: string | undefined
  trainerId?: string | undefined
  /** The session’s day in the studio’s zone. */
  onDate?: Day | undefined
}

type DayProblem = 'ends_before' | 'resting' | 'not_yet'
type KindProblem = 'other_type' | 'other_trainer'
export type LotProblem = KindProblem | DayProblem | 'over' | 'all_reserved' | 'used_up'

const kindProblem = (lot: Lot, { sessionTypeId, trainerId }: LotWish): KindProblem | null => {
  if (sessionTypeId !== undefined && lot.sessionTypeIds.length > 0 && !lot.sessionTypeIds.includes(sessionTypeId)) return 'other_type'
  return trainerId !== undefined && lot.trainerId !== null && lot.trainerId !== trainerId ? 'other_trainer' : null
}

const dayProblem = (lot: Lot, day: Day): DayProblem | null => {
  if (isPastLastDay(lot, day)) return 'ends_before'
  if (restOn(lot, day)) return 'resting'
  return lot.period !== null && day < lot.period.startOn ? 'not_yet' : null
}

/** Why a booking that holds a credit of this lot cannot take it to another day or trainer, whatever is left on it. What began later, rests or ended meanwhile keeps its word on the day it was given for, and nearer to the lot’s days. */
export const moveProblem = (lot: Lot, { fromDate, onDate, ...kind }: LotWish & { fromDate: Day; onDate: Day }): LotProblem | null => {
  const problem = kindProblem(lot, kind) ?? dayProblem(lot, onDate)
  const isKept =
    (problem === 'ends_before' && onDate <= fromDate) ||
    (problem === 'not_yet' && onDate >= fromDate) ||
    (problem === 'resting' && onDate === fromDate)
  return isKept ? null : problem
}

/** Why this lot cannot pay; null where it can. Without a day it is asked for today. */
export const lotProblem = (lot: Lot, wish: LotWish, today: Day): LotProblem | null => {
  const mismatch = kindProblem(lot, wish)
  if (mismatch !== null) return mismatch
  // What expired can be brought back; what is used up cannot.
  if (remainingOf(lot) === 0) return lot.expired > 0 ? 'over' : 'used_up'
  if (isPastLastDay(lot, today)) return 'over'
  return dayProblem(lot, wish.onDate ?? today) ?? (availableOn(lot, today) === 0 ? 'all_reserved' : null)
}
