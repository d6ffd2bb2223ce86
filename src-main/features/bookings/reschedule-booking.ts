import { AppError } from '@shared/base/app-error'
import { footprint } from '@shared/domain/bookings/footprint'
import { isHoldLapsed } from '@shared/domain/bookings/hold'
import { fromIso, minuteMs } from '@shared/domain/time/instant'
import type { CommandContext } from '../../core/context'
import { assertOwnDiary } from '../../core/own-diary'
import { getSessionType } from '../session-types'
import { getStudio } from '../studio'
import { getTrainer } from '../trainers'
import { tellClient } from './booking-messages'
import { auditedBooking, bookingFeatures, bookingPersonalFields, bookingRecord } from './booking-record'
import { assertBookable, type Override, type Wish } from './booking-rules'
import { grantOverlap } from './book-session'
import { insertBookingEvent, moveSession, updateBooking, type BookingRow } from './bookings.repository'
import { daysOf, getVisibleBooking, reloadBooking } from './find-bookings'
import { lapseHolds } from './lapse-holds'
import { orSlotTaken } from './slot-taken'

interface Input {
  id: string
  startsAt?: string | undefined
  endsAt?: string | undefined
  trainerId?: string | undefined
  override?: Override | undefined
  allowClientOverlap?: boolean | undefined
}

const assertMovable = (row: BookingRow, now: number): void => {
  if (row.status !== 'pending' && row.status !== 'confirmed') {
    throw new AppError('WRONG_STATE', `This booking is ${row.status.replace('_', ' ')} and cannot be moved.`, { field: 'id' })
  }
  if (row.kind === 'group') throw new AppError('WRONG_STATE', 'A seat in a group session is not moved by its time.', { field: 'id' })
  if (isHoldLapsed(row, now))
    throw new AppError('HOLD_LAPSED', 'The hold on this time has run out; book it again if it is still free.', { field: 'id' })
}

/** Moves a private booking: the same booking and session, another time or trainer, and the move in its history. The length stays unless an end is given. */
export const rescheduleBooking = async (context: CommandContext, input: Input) => {
  const { tx, db, clock, ids, caller, record } = context
  const row = await getVisibleBooking(db, caller, input.id)
  assertMovable(row, clock.now())
  const studio = await getStudio(db)
  const trainer = await getTrainer(db, input.trainerId ?? row.trainerId)
  assertOwnDiary(caller, trainer.id)
  const startsAt = input.startsAt === undefined ? row.startsAt : fromIso(input.startsAt)
  const wish: Wish = {
    startsAt,
    endsAt: input.endsAt === undefined ? startsAt + (row.endsAt - row.startsAt) : fromIso(input.endsAt),
    bufferBeforeMinutes: (row.startsAt - row.blockedFrom) / minuteMs,
    bufferAfterMinutes: (row.blockedUntil - row.endsAt) / minuteMs,
    trainer,
    clientId: row.clientId,
    bookingId: row.id,
    override: input.override,
    allowClientOverlap: input.allowClientOverlap ?? false,
  }
  await lapseHolds(context, trainer.id)
  await assertBookable(context, wish, studio)
  const type = await getSessionType(db, row.sessionTypeId)
  const move = {
    trainerId: trainer.id,
    startsAt: wish.startsAt,
    endsAt: wish.endsAt,
    ...footprint(wish),
    overlapGrantId: await grantOverlap(context, wish),
  }
  // What is offered instead must fit this session, whatever its type has become since.
  const { bufferBeforeMinutes, bufferAfterMinutes } = wish
  const shape = { ...type, bufferBeforeMinutes, bufferAfterMinutes, durationMinutes: (wish.endsAt - wish.startsAt) / minuteMs }
  await orSlotTaken(moveSession(tx, row.sessionId, move), { context, wish, shape, studio, sessionId: row.sessionId })
  if (row.holdUntil !== null) await updateBooking(tx, row.id, { holdUntil: Math.min(row.holdUntil, Math.max(startsAt, clock.now())) })
  await insertBookingEvent(tx, {
    id: ids.next(),
    bookingId: row.id,
    change: 'moved',
    fromStatus: row.status,
    toStatus: row.status,
    reason: input.override?.reason ?? null,
    fromStartsAt: row.startsAt,
    toStartsAt: startsAt,
    fromTrainerId: row.trainerId,
    toTrainerId: trainer.id,
    byStaffUserId: caller.staffUserId,
    at: clock.now(),
  })
  const after = await reloadBooking(context, row.id)
  await record({
    entity: 'booking',
    id: row.id,
    change: 'moved',
    before: auditedBooking(bookingRecord(row, clock.now())),
    after: { ...auditedBooking(after), ...(input.override ? { override: input.override } : {}) },
    subjectId: row.clientId,
    personalFields: bookingPersonalFields,
    onDays: [...daysOf(row, studio.timeZone), ...daysOf(wish, studio.timeZone)],
    trainerId: trainer.id,
    features: bookingFeatures,
  })
  if (row.status === 'confirmed') await tellClient(context, row.id, 'moved', studio)
  return after
}
