import { AppError } from '@shared/base/app-error'
import { cancellationReason, type CancelledBy } from '@shared/domain/bookings/cancellation'
import type { CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { tellClient } from './booking-messages'
import { assertMayBecome } from './booking-rules'
import { endBooking } from './end-booking'
import { getVisibleBooking } from './find-bookings'
import { lapseHolds } from './lapse-holds'

interface Input {
  id: string
  endReason?: CancelledBy | undefined
  reason?: string | undefined
}

/** Cancels a pending or confirmed booking; the time is free at once. */
export const cancelBooking = async (context: CommandContext, { id, endReason, reason }: Input) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, id)
  assertMayBecome(row, 'cancelled')
  if (endReason === 'declined' && row.status !== 'pending') {
    throw new AppError('WRONG_STATE', 'Only a pending booking can be declined; say who cancelled this one.', { field: 'endReason' })
  }
  const studio = await getStudio(db)
  const ended = cancellationReason(endReason, row.status, row.startsAt, clock.now(), studio.cancelWindowHours)
  const after = await endBooking(context, id, { endReason: ended, reason: reason ?? null })
  await lapseHolds(context, row.trainerId)
  await tellClient(context, id, 'cancelled', studio)
  return after
}
