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

/** Of a booking that moves: what began later, rests or ended meanwhile keeps its word on the day it was given for, and nearer to the lot’s own days. */
const dayProblem = (lot: Lot, day: Day, fromDate?: Day): DayProblem | null => {
  const [isLater, isEarlier] = [fromDate === undefined || day > fromDate, fromDate === undefined || day < fromDate]
  if (isLater && isPastLastDay(lot, day)) return 'ends_before'
  if ((isLater || isEarlier) && restOn(lot, day)) return 'resting'
  return isEarlier && lot.period !== null && day < lot.period.startOn ? 'not_yet' : null
}

/** Why a booking that holds a credit of this lot cannot take it to another day or trainer, whatever is left on it. */
export const moveProblem = (lot: Lot, { fromDate, onDate, ...kind }: LotWish & { fromDate: Day; onDate: Day }): LotProblem | null =>
  kindProblem(lot, kind) ?? dayProblem(lot, onDate, fromDate)

/** Why this lot cannot pay; null where it can. Without a day it is asked for today. */
export const lotProblem = (lot: Lot, wish: LotWish, today: Day): LotProblem | null => {
  const mismatch = kindProblem(lot, wish)
  if (mismatch !== null) return mismatch
  // What expired can be brought back; what is used up cannot.
  if (remainingOf(lot) === 0) return lot.expired > 0 ? 'over' : 'used_up'
  if (isPastLastDay(lot, today)) return 'over'
  return dayProblem(lot, wish.onDate ?? today) ?? (availableOn(lot, today) === 0 ? 'all_reserved' : null)
}
