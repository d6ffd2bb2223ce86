import type { Day } from '../time/zone'
import { availableOn, isPastLastDay, remainingOf, type Lot } from './lot'

/** What is to be paid for; what is not known yet is not asked about. */
export interface LotWish {
  sessionTypeId?: string | undefined
  trainerId?: string | undefined
  /** The session’s day in the studio’s zone. */
  onDate?: Day | undefined
}

export type LotProblem = 'other_type' | 'other_trainer' | 'over' | 'ends_before' | 'all_reserved' | 'used_up'

/** Why the kind of session does not fit this lot, whatever is left on it. */
export const lotMismatch = (lot: Lot, { sessionTypeId, trainerId, onDate }: LotWish): LotProblem | null => {
  if (sessionTypeId !== undefined && lot.sessionTypeIds.length > 0 && !lot.sessionTypeIds.includes(sessionTypeId)) return 'other_type'
  if (trainerId !== undefined && lot.trainerId !== null && lot.trainerId !== trainerId) return 'other_trainer'
  return onDate !== undefined && isPastLastDay(lot, onDate) ? 'ends_before' : null
}

/** Why this lot cannot pay; null where it can. */
export const lotProblem = (lot: Lot, wish: LotWish, today: Day): LotProblem | null => {
  const mismatch = lotMismatch(lot, wish)
  if (mismatch !== null && mismatch !== 'ends_before') return mismatch
  // What expired can be brought back; what is used up cannot.
  if (remainingOf(lot) === 0) return lot.expired > 0 ? 'over' : 'used_up'
  if (isPastLastDay(lot, today)) return 'over'
  if (mismatch !== null) return mismatch
  return availableOn(lot, today) === 0 ? 'all_reserved' : null
}
