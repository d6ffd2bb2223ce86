import { footprint } from '@shared/domain/bookings/footprint'
import type { CommandContext } from '../../core/context'
import type { Wish } from './booking-rules'
import { insertOverlapGrant } from './sessions.repository'

/** Permission to overlap, for exactly this trainer and blocked time. */
export const grantOverlap = async ({ tx, clock, ids, caller }: CommandContext, wish: Wish): Promise<string | null> => {
  if (!wish.override?.kinds.includes('overlap')) return null
  const id = ids.next()
  await insertOverlapGrant(tx, {
    id,
    trainerId: wish.trainer.id,
    ...footprint(wish),
    reason: wish.override.reason,
    grantedById: caller.staffUserId,
    grantedAt: clock.now(),
  })
  return id
}
