import { AppError } from '@shared/base/app-error'
import { lotProblem } from '@shared/domain/credits/lot-problem'
import type { CommandContext } from '../../core/context'
import { visibleTrainerId } from '../../core/own-diary'
import { moveCredit, useCredit } from './booking-credits'
import { findCreditEntry, findHeldCredit } from './credit-entries.repository'
import { getVisibleLot } from './find-lots'
import { lotFor } from './lot-for'
import { clientPackageRecord, getLot, todayOf } from './lot-record'
import { lotProblemSentence } from './lot-sentences'

interface Input {
  id: string
  bookingId?: string | undefined
  reason?: string | undefined
}

/** Uses a session: the one a booking was promised, or one without a booking. */
export const useSession = async (context: CommandContext, { id, bookingId, reason }: Input) => {
  const { db, caller } = context
  const lot = await getVisibleLot(db, caller, id)
  const only = visibleTrainerId(caller)
  if (only !== null && lot.trainerId !== null && lot.trainerId !== only)
    throw new AppError('FORBIDDEN', `${lot.name} pays for another trainer’s sessions; ask the front desk.`, { field: 'id' })
  if (bookingId !== undefined) {
    const held = await findHeldCredit(db, bookingId)
    // Another trainer’s booking is none of theirs.
    if (held?.clientPackageId !== id || (only !== null && held.trainerId !== only))
      throw new AppError('WRONG_STATE', `This booking holds no credit of ${lot.name}; choose what pays for it first.`, {
        field: 'bookingId',
      })
    if (held.reserved === 0) throw new AppError('ALREADY_PAID', 'The credit of this booking is used already.', { field: 'bookingId' })
    await useCredit(context, bookingId, reason ?? null)
    return lotFor(caller, await clientPackageRecord(context, id))
  }
  const today = await todayOf(context)
  const problem = lotProblem(lot, {}, today)
  if (problem !== null) throw new AppError('NO_CREDITS', lotProblemSentence(lot, problem, { today }), { field: 'id' })
  return lotFor(caller, await moveCredit(context, id, 'credit_used', { kind: 'use', usedDelta: 1 }, reason ?? null))
}

/** Takes back a use that was entered without a booking. */
export const returnSession = async (context: CommandContext, { id, entryId, reason }: { id: string; entryId: string; reason: string }) => {
  await getLot(context.db, id)
  const entry = await findCreditEntry(context.db, entryId)
  if (!entry || entry.clientPackageId !== id || entry.kind !== 'use')
    throw new AppError('NOT_FOUND', 'This package has no such use.', { field: 'entryId' })
  if (entry.bookingId !== null)
    throw new AppError('WRONG_STATE', 'This session was used by a booking; give its credit back there.', { field: 'entryId' })
  if (entry.isCountered === 1) throw new AppError('WRONG_STATE', 'This use is taken back already.', { field: 'entryId' })
  return moveCredit(context, id, 'credit_returned', { kind: 'release', usedDelta: -1, counterOfId: entryId }, reason)
}
