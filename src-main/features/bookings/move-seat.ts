import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { getSessionType } from '../session-types'
import { getStudio } from '../studio'
import { getTrainer } from '../trainers'
import { getOpenClass, orNoSeat } from './book-seat'
import { assertSeatBookable, type Override } from './booking-rules'
import { updateBooking, type BookingRow } from './bookings.repository'
import { assertCoverMoves } from './cover-stands'
import { reloadBooking } from './find-bookings'
import { recordMoved } from './record-moved'

interface Input {
  sessionId: string
  startsAt?: string | undefined
  endsAt?: string | undefined
  trainerId?: string | undefined
  override?: Override | undefined
  allowClientOverlap?: boolean | undefined
}

/** A seat goes to another session: the booking and its history stay, both classes stay where they are. */
export const moveSeat = async (context: CommandContext, row: BookingRow, input: Input) => {
  const { tx, db, clock } = context
  const own = (['startsAt', 'endsAt', 'trainerId'] as const).find((field) => input[field] !== undefined)
  if (own) throw new AppError('INVALID', 'A seat has the time and trainer of its session; leave this out.', { field: own })
  // Nobody is told of a move that moves nothing.
  if (input.sessionId === row.sessionId) return reloadBooking(context, row.id)
  const session = await getOpenClass(context, input.sessionId)
  const studio = await getStudio(db)
  const trainer = await getTrainer(db, session.trainerId)
  const wish = {
    ...session,
    trainer,
    clientId: row.clientId,
    bookingId: row.id,
    override: input.override,
    allowClientOverlap: input.allowClientOverlap ?? false,
  }
  const type = await getSessionType(db, session.sessionTypeId)
  await assertCoverMoves(context, row, { ...session, sessionTypeName: type.name }, studio.timeZone)
  await assertSeatBookable(context, wish, studio)
  const holdUntil = row.holdUntil === null ? {} : { holdUntil: Math.min(row.holdUntil, Math.max(session.startsAt, clock.now())) }
  await orNoSeat(updateBooking(tx, row.id, { sessionId: session.id, checkedInAt: null, ...holdUntil }), session)
  return recordMoved(context, row, wish, studio)
}
