import { unreservedOf } from '@shared/domain/credits/lot'
import type { WriteContext } from '../../core/context'
import { insertCreditEntry } from './credit-entries.repository'
import { listLotsToExpire } from './lot-list.repository'
import { getLot, lotRecord, todayOf } from './lot-record'
import { recordLot } from './record-lot'

/** So many in one transaction, that nobody waits for it. */
const atOnce = 100

/** What is left of a lot and not promised expires. */
export const expireCredits = async (context: WriteContext, lotId: string, change: string, reason: string | null) => {
  const { tx, db, clock, ids, actorId } = context
  const row = await getLot(db, lotId)
  const before = lotRecord(row, await todayOf(context))
  await insertCreditEntry(tx, {
    id: ids.next(),
    clientPackageId: lotId,
    kind: 'expire',
    expiredDelta: unreservedOf(row),
    reason,
    byStaffUserId: actorId,
    at: clock.now(),
  })
  return recordLot(context, lotId, { change, before, reason })
}

/** Writes down the end of lots past their last day; answers how many. What bookings are promised stays. */
export const expireLots = async (context: WriteContext): Promise<number> => {
  const over = await listLotsToExpire(context.db, await todayOf(context), atOnce)
  for (const { id } of over) await expireCredits(context, id, 'expired', null)
  return over.length
}
