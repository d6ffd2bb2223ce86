import { AppError } from '@shared/base/app-error'
import type { Caller } from './context'

/** The only trainer this caller may see, or null for everybody. A trainer user without a trainer record sees nobody's diary. */
export const visibleTrainerId = (caller: Caller): string | null => (caller.role === 'trainer' ? (caller.trainerId ?? '') : null)

export const assertOwnDiary = (caller: Caller, trainerId: string): void => {
  const only = visibleTrainerId(caller)
  if (only !== null && only !== trainerId) throw new AppError('FORBIDDEN', 'This is another trainer’s diary; ask the front desk.')
}
