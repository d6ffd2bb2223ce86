import { restOn } from '@shared/domain/credits/lot'
import type { LotProblem } from '@shared/domain/credits/lot-problem'
import { dayLabel } from '@shared/domain/time/day-label'
import type { Day } from '@shared/domain/time/zone'
import type { LotRow } from './lots.repository'

interface Around {
  today: Day
  sessionTypeName?: string | undefined
  onDate?: Day | undefined
}

const sessions = (count: number): string => (count === 1 ? 'the 1 session left is' : `all ${count} sessions left are`)

/** Why a lot cannot pay, and what to do about it, in a sentence. */
export const lotProblemSentence = (lot: LotRow, problem: LotProblem, { today, sessionTypeName, onDate }: Around): string => {
  const year = Number(today.slice(0, 4))
  const ends = lot.expiryOn === null ? '' : dayLabel(lot.expiryOn, year)
  switch (problem) {
    case 'other_type':
      return `${lot.name} does not pay for ${sessionTypeName ?? 'this session type'}; choose another package, or leave it to be paid.`
    case 'other_trainer':
      return `${lot.name} pays for sessions with ${lot.trainerName ?? 'another trainer'} only; choose another package, or leave it to be paid.`
    case 'over':
      return `${lot.name} ${lot.expiryOn !== null && lot.expiryOn < today ? `ended ${ends}` : 'was ended'}; extend it, or sell a new one.`
    case 'ends_before':
      return `${lot.name} ends ${ends}, before this session${onDate === undefined ? '' : ` on ${dayLabel(onDate, year)}`}; extend it, or choose another.`
    case 'not_yet': {
      const begins = `${lot.name} begins ${lot.period === null ? 'later' : dayLabel(lot.period.startOn, year)}`
      return onDate === undefined
        ? `${begins}; use it from then on, or choose another.`
        : `${begins}, after this session on ${dayLabel(onDate, year)}; choose a later day, or another package.`
    }
    case 'resting': {
      const rest = restOn(lot, onDate ?? today)
      const days = rest ? ` from ${dayLabel(rest.fromOn, year)} to ${dayLabel(rest.untilOn, year)}` : ''
      return `${lot.name} is frozen${days}; end the freeze, or choose another ${onDate === undefined ? 'package' : 'day'}.`
    }
    case 'all_reserved':
      return `${lot.name}: ${sessions(lot.reserved)} reserved for other bookings; sell a new one, or choose another.`
    case 'used_up':
      return `${lot.name} has no session left; sell a new one, or choose another.`
  }
}
