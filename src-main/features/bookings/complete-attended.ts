import type { WriteContext } from '../../core/context'
import { findBooking } from './bookings.repository'
import { listAttended } from './pressing-bookings.repository'
import { completeVisit } from './complete-visit'

/** Completes what is over and was checked in. What is over and was not stays a proposal: nobody is called a no-show by a clock. */
export const completeAttended = async (context: WriteContext): Promise<number> => {
  const over = await listAttended(context.db, context.clock.now())
  for (const { id } of over) {
    const row = await findBooking(context.db, id)
    if (row) await completeVisit(context, row)
  }
  return over.length
}
