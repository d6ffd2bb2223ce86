import { AppError } from '@shared/base/app-error'
import { isHoldLapsed } from '@shared/domain/bookings/hold'
import type { CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { tellClient } from './booking-messages'
import { assertMayBecome } from './booking-rules'
import { changeBooking } from './change-booking'
import { assertCoverStands } from './cover-stands'
import { getVisibleBooking } from './find-bookings'
import { lapseHolds } from './lapse-holds'

/** Confirms a pending booking, looking again at everything it stands on. */
export const confirmBooking = async (context: CommandContext, { id }: { id: string }) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, id)
  assertMayBecome(row, 'confirmed')
  if (isHoldLapsed(row, clock.now()))
    throw new AppError('HOLD_LAPSED', 'The hold on this time has run out; book it again if it is still free.', { field: 'id' })
  if (row.sessionStatus !== 'scheduled') throw new AppError('WRONG_STATE', 'The session of this booking is cancelled.', { field: 'id' })
  if (row.clientArchivedAt !== null)
    throw new AppError('ARCHIVED', 'This client is archived; bring the client back first.', { field: 'id' })
  if (row.trainerArchivedAt !== null)
    throw new AppError('ARCHIVED', `${row.trainerName} no longer works here; move the booking first.`, { field: 'id' })
  const studio = await getStudio(db)
  await assertCoverStands(context, row, studio.timeZone)
  await lapseHolds(context, row.trainerId)
  const after = await changeBooking(context, row, { change: 'confirmed', toStatus: 'confirmed', fields: { holdUntil: null } })
  await tellClient(context, id, 'confirmed', studio)
  return after
}
