import { AppError } from '@shared/base/app-error'
import { isPastLastDay, unreservedOf } from '@shared/domain/credits/lot'
import { dayLabel } from '@shared/domain/time/day-label'
import type { Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { insertCreditEntry } from './credit-entries.repository'
import { expireCredits } from './expire-lots'
import { getLot, lotRecord, todayOf } from './lot-record'
import { recordLot } from './record-lot'

/** A later last day, or none. What had expired comes back; the same day is enough for that. */
export const extendLot = async (
  context: CommandContext,
  { id, expiryOn, reason }: { id: string; expiryOn: Day | null; reason: string },
) => {
  const { tx, db, clock, ids, actorId } = context
  const [row, today] = [await getLot(db, id), await todayOf(context)]
  if (expiryOn !== null && expiryOn < today)
    throw new AppError('BAD_RANGE', 'The last day lies in the past; choose today or a later one.', { field: 'expiryOn' })
  const isLater = row.expiryOn !== null && (expiryOn === null || expiryOn > row.expiryOn)
  const comesBack = row.expired > 0 && expiryOn === row.expiryOn
  if (!isLater && !comesBack) {
    const ends = row.expiryOn === null ? 'has no last day' : `ends ${dayLabel(row.expiryOn, Number(today.slice(0, 4)))} already`
    throw new AppError('BAD_RANGE', `${row.name} ${ends}; choose a later day.`, { field: 'expiryOn' })
  }
  const before = lotRecord(row, today)
  await insertCreditEntry(tx, {
    id: ids.next(),
    clientPackageId: id,
    kind: 'extend',
    expiredDelta: -row.expired,
    fromExpiryOn: row.expiryOn,
    toExpiryOn: expiryOn,
    reason,
    byStaffUserId: actorId,
    at: clock.now(),
  })
  return recordLot(context, id, { change: 'extended', before, reason })
}

/** Ends a lot now: what is left and not promised to a booking expires. */
export const expireLot = async (context: CommandContext, { id, reason }: { id: string; reason: string }) => {
  const row = await getLot(context.db, id)
  if (unreservedOf(row) === 0) {
    const sentence =
      row.reserved > 0
        ? `Everything left of ${row.name} is reserved for bookings; cancel those first.`
        : `${row.name} has no session left to expire.`
    throw new AppError('WRONG_STATE', sentence, { field: 'id' })
  }
  return expireCredits(context, id, isPastLastDay(row, await todayOf(context)) ? 'expired' : 'ended', reason)
}
