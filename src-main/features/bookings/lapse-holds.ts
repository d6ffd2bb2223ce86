import type { WriteContext } from '../../core/context'
import { endBooking } from './end-booking'
import { listLapsedHolds } from './pressing-bookings.repository'

/** Cancels pending bookings whose hold has run out: one trainer's before a command touches their sessions, everybody's by the job. */
export const lapseHolds = async (context: WriteContext, trainerId: string | null): Promise<number> => {
  const lapsed = await listLapsedHolds(context.db, context.clock.now(), trainerId)
  // Time ran out; whoever's command noticed did not cancel it.
  const byNobody = { ...context, actorId: null }
  for (const { id } of lapsed) await endBooking(byNobody, id, { endReason: 'hold_lapsed', reason: null })
  return lapsed.length
}
