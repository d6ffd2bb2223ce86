import type { z } from 'zod'
import type { payOption } from '@shared/contract/package-shapes'
import { availableOn, remainingOf } from '@shared/domain/credits/lot'
import { byExpiry } from '@shared/domain/credits/lot-order'
import { lotProblem } from '@shared/domain/credits/lot-problem'
import { noShowDays, noShowText } from '@shared/domain/credits/no-show-text'
import { warningLevel } from '@shared/domain/credits/warning-level'
import { daysUntil } from '@shared/domain/time/days-until'
import { dayLabel } from '@shared/domain/time/day-label'
import { dayMs } from '@shared/domain/time/instant'
import { addDays, type Day } from '@shared/domain/time/zone'
import type { BaseContext, QueryContext } from '../../core/context'
import { getVisibleClient } from '../clients'
import { getSessionType } from '../session-types'
import { todayOf } from './lot-record'
import { lotProblemSentence } from './lot-sentences'
import { endsText } from './lot-warnings'
import { listLotsOfClient, type LotRow } from './lots.repository'
import { countNoShows } from './no-shows.repository'

export type PayOption = z.infer<typeof payOption>

/** What a client’s memberships offer for such a session: known to a feature that itself asks for packages. */
export type MembershipOptions = (
  context: BaseContext,
  wish: { clientId: string; sessionTypeId?: string | undefined; onDate?: Day | undefined },
) => Promise<PayOption[]>

interface Input {
  id: string
  sessionTypeId?: string | undefined
  trainerId?: string | undefined
  onDate?: Day | undefined
}

/** Ended longer ago than this is no longer offered to be extended. */
const endedWithinDays = 30

const isWorthShowing = (lot: LotRow, today: Day): boolean =>
  remainingOf(lot) > 0 || (lot.expired > 0 && lot.expiryOn !== null && lot.expiryOn >= addDays(today, -endedWithinDays))

/** What to know of a lot that can pay. */
const warningOf = (lot: LotRow, today: Day): string | null => {
  if (lot.expiryOn !== null && warningLevel(daysUntil(today, lot.expiryOn)) !== null) return endsText(lot.expiryOn, today)
  return availableOn(lot, today) === 1 ? 'The last session of this package' : null
}

const optionOf = (lot: LotRow, wish: Input, today: Day, sessionTypeName: string | undefined): PayOption => {
  const problem = lotProblem(lot, wish, today)
  return {
    kind: 'package',
    clientPackageId: lot.id,
    membershipId: null,
    name: lot.name,
    available: availableOn(lot, today),
    expiryOn: lot.expiryOn,
    problem: problem === null ? null : lotProblemSentence(lot, problem, { today, sessionTypeName, onDate: wish.onDate }),
    warning: problem === null ? warningOf(lot, today) : null,
  }
}

/** Lots that would pay, were it not for the day: `5-pack ends Mon 30 August, before this session`. */
const endsBeforeWarnings = (lots: readonly LotRow[], wish: Input, today: Day): string[] =>
  lots.flatMap((lot) =>
    lot.expiryOn !== null && lotProblem(lot, wish, today) === 'ends_before'
      ? [`${lot.name} ends ${dayLabel(lot.expiryOn, Number(today.slice(0, 4)))}, before this session`]
      : [],
  )

/** What of a client’s could pay for a session: what can, the lot that expires first at the top, then what cannot with the reason. */
export const payOptions = (membershipOptions: MembershipOptions) => async (context: QueryContext, input: Input) => {
  const { db, clock, caller } = context
  const client = await getVisibleClient(db, caller, input.id, 'id')
  const today = await todayOf(context)
  const typeName = input.sessionTypeId === undefined ? undefined : (await getSessionType(db, input.sessionTypeId)).name
  const lots = (await listLotsOfClient(db, client.id)).filter((lot) => isWorthShowing(lot, today)).toSorted(byExpiry)
  const { sessionTypeId, onDate } = input
  const memberships = await membershipOptions(context, { clientId: client.id, sessionTypeId, onDate })
  const options = [...lots.map((lot) => optionOf(lot, input, today, typeName)), ...memberships]
  const { total, waived } = await countNoShows(db, client.id, clock.now() - noShowDays * dayMs)
  return {
    items: [...options.filter(({ problem }) => problem === null), ...options.filter(({ problem }) => problem !== null)],
    warnings: endsBeforeWarnings(lots, input, today),
    noShows: { days: noShowDays, total, waived, text: noShowText(total, waived) },
  }
}
