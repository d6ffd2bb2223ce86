import type { Day } from '@shared/domain/time/zone'
import type { WriteContext } from '../../core/context'
import { insertCreditEntry } from './credit-entries.repository'
import { getLot, lotRecord, todayOf } from './lot-record'
import { recordLot } from './record-lot'

interface MovedLot {
  clientPackageId: string
  expiryOn: Day
  reason: string
}

/** Lets a lot end on another day, a later or an earlier one, because what includes it does. */
export const moveLastDay = async (context: WriteContext, { clientPackageId, expiryOn, reason }: MovedLot): Promise<void> => {
  const lot = await getLot(context.db, clientPackageId, 'clientPackageId')
  if (lot.expiryOn === expiryOn) return
  const before = lotRecord(lot, await todayOf(context))
  await insertCreditEntry(context.tx, {
    id: context.ids.next(),
    clientPackageId,
    kind: 'extend',
    fromExpiryOn: lot.expiryOn,
    toExpiryOn: expiryOn,
    reason,
    byStaffUserId: context.actorId,
    at: context.clock.now(),
  })
  await recordLot(context, clientPackageId, { change: 'extended', before, reason })
}
