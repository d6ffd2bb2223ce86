import { AppError } from '@shared/base/app-error'
import type { Caller } from './context'

/** The only trainer this caller may see, or null for everybody. A trainer user without a trainer record sees nobody's diary. */
export const visibleTrainerId = (caller: Caller): string | null => (caller.role === 'trainer' ? (caller.trainerId ?? '') : null)

/** No trainer has it: what is narrowed to it is empty. */
const nobodysDiary = ''

/** Whose rows a list is narrowed to; null for everybody's. A trainer who asks for another one gets none, not their own. */
export const askedTrainerId = (caller: Caller, asked: string | undefined): string | null => {
  const own = visibleTrainerId(caller)
  if (own === null) return asked ?? null
  return asked === undefined || asked === own ? own : nobodysDiary
}

export const assertOwnDiary = (caller: Caller, trainerId: string): void => {
  const only = visibleTrainerId(caller)
  if (only !== null && only !== trainerId) throw new AppError('FORBIDDEN', 'This is another trainer’s diary; ask the front desk.')
}
