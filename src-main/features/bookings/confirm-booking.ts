import { AppError } from '@shared/base/app-error'
import { isHoldLapsed } from '@shared/domain/bookings/hold'
import { mayBecome } from '@shared/domain/bookings/transitions'
import type { CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { tellClient } from './booking-messages'
import { auditedBooking, bookingFeatures, bookingPersonalFields, bookingRecord } from './booking-record'
import { insertBookingEvent, updateBooking } from './bookings.repository'
import { daysOf, getVisibleBooking, reloadBooking } from './find-bookings'
import { lapseHolds } from './lapse-holds'

/** Confirms a pending booking, looking again at everything it stands on. */
export const confirmBooking = async (context: CommandContext, { id }: { id: string }) => {
  const { tx, db, clock, ids, caller, record } = context
  const row = await getVisibleBooking(db, caller, id)
  const studio = await getStudio(db)
  if (!mayBecome(row.status, 'confirmed'))
    throw new AppError('WRONG_STATE', `Only a pending booking can be confirmed; this one is ${row.status.replace('_', ' ')}.`, {
      field: 'id',
    })
  if (isHoldLapsed(row, clock.now()))
    throw new AppError('HOLD_LAPSED', 'The hold on this time has run out; book it again if it is still free.', { field: 'id' })
  if (row.sessionStatus !== 'scheduled') throw new AppError('WRONG_STATE', 'The session of this booking is cancelled.', { field: 'id' })
  if (row.clientArchivedAt !== null)
    throw new AppError('ARCHIVED', 'This client is archived; bring the client back first.', { field: 'id' })
  if (row.trainerArchivedAt !== null)
    throw new AppError('ARCHIVED', `${row.trainerName} no longer works here; move the booking first.`, { field: 'id' })
  await lapseHolds(context, row.trainerId)
  const before = bookingRecord(row, clock.now())
  await updateBooking(tx, id, { status: 'confirmed', holdUntil: null })
  const by = { byStaffUserId: caller.staffUserId, at: clock.now() }
  await insertBookingEvent(tx, {
    id: ids.next(),
    bookingId: id,
    change: 'confirmed',
    fromStatus: row.status,
    toStatus: 'confirmed',
    reason: null,
    ...by,
  })
  const after = await reloadBooking(context, id)
  await record({
    entity: 'booking',
    id,
    change: 'confirmed',
    before: auditedBooking(before),
    after: auditedBooking(after),
    subjectId: row.clientId,
    personalFields: bookingPersonalFields,
    onDays: daysOf(row, studio.timeZone),
    trainerId: row.trainerId,
    features: bookingFeatures,
  })
  await tellClient(context, id, 'confirmed', studio)
  return after
}
