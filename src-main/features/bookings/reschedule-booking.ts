import { AppError } from '@shared/base/app-error'
import { footprint } from '@shared/domain/bookings/footprint'
import { isHoldLapsed } from '@shared/domain/bookings/hold'
import { fromIso, minuteMs } from '@shared/domain/time/instant'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { assertOwnDiary } from '../../core/own-diary'
import { getSessionType } from '../session-types'
import { getStudio } from '../studio'
import { getTrainer } from '../trainers'
import { assertBookable, assertGivesType, type Override, type Wish } from './booking-rules'
import { updateBooking, type BookingRow } from './bookings.repository'
import { assertCoverMoves } from './cover-stands'
import { updateSessionTimes } from './sessions.repository'
import { getVisibleBooking, reloadBooking } from './find-bookings'
import { grantOverlap } from './grant-overlap'
import { lapseHolds } from './lapse-holds'
import { moveSeat } from './move-seat'
import { recordMoved } from './record-moved'
import { orSlotTaken } from './slot-taken'

interface Input {
  id: string
  sessionId?: string | undefined
  startsAt?: string | undefined
  endsAt?: string | undefined
  trainerId?: string | undefined
  override?: Override | undefined
  allowClientOverlap?: boolean | undefined
}

export const assertMovable = (row: BookingRow, now: number): void => {
  if (row.status !== 'pending' && row.status !== 'confirmed') {
    throw new AppError('WRONG_STATE', `This booking is ${row.status.replace('_', ' ')} and cannot be moved.`, { field: 'id' })
  }
  if (isHoldLapsed(row, now))
    throw new AppError('HOLD_LAPSED', 'The hold on this time has run out; book it again if it is still free.', { field: 'id' })
}

/** Moves a private booking: the same booking and session, another time or trainer, and the move in its history. The length stays unless an end is given. */
const moveSession = async (context: CommandContext, row: BookingRow, input: Input) => {
  const { tx, db, clock, caller } = context
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
    hadStart: row.startsAt,
  }
  const stays = trainer.id === row.trainerId && wish.startsAt === row.startsAt && wish.endsAt === row.endsAt
  // Nobody is told of a move that moves nothing.
  if (stays) return reloadBooking(context, row.id)
  const type = await getSessionType(db, row.sessionTypeId)
  // Who has it already keeps it, whatever they give since; another must give it.
  if (trainer.id !== row.trainerId) assertGivesType(trainer, type, 'trainerId')
  const place = { startsAt, trainerId: trainer.id, sessionTypeId: type.id, sessionTypeName: type.name }
  await assertCoverMoves(context, row, place, studio.timeZone)
  await lapseHolds(context, trainer.id)
  await assertBookable(context, wish, studio)
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
  await orSlotTaken(updateSessionTimes(tx, row.sessionId, move), { context, wish, shape, studio, sessionId: row.sessionId })
  if (row.holdUntil !== null) await updateBooking(tx, row.id, { holdUntil: Math.min(row.holdUntil, Math.max(startsAt, clock.now())) })
  // Who came on another day has not come on this one.
  const isSameDay = dayOf(row.startsAt, studio.timeZone) === dayOf(startsAt, studio.timeZone)
  if (row.checkedInAt !== null && !isSameDay) await updateBooking(tx, row.id, { checkedInAt: null })
  return recordMoved(context, row, { ...wish, override: input.override }, studio)
}

/** Moves a booking: a private one with its session, a seat to another session of a class. */
export const rescheduleBooking = async (context: CommandContext, input: Input) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, input.id)
  assertMovable(row, clock.now())
  if (row.kind === 'private') {
    if (input.sessionId !== undefined)
      throw new AppError('INVALID', 'A private session moves by its time and trainer; only a seat goes to another session.', {
        field: 'sessionId',
      })
    return moveSession(context, row, input)
  }
  if (input.sessionId === undefined)
    throw new AppError('INVALID', 'A seat moves to another session of a class: say which by sessionId.', { field: 'sessionId' })
  return moveSeat(context, row, { ...input, sessionId: input.sessionId })
}
