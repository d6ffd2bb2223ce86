import { AppError } from '@shared/base/app-error'
import { footprint } from '@shared/domain/bookings/footprint'
import { firstState } from '@shared/domain/bookings/hold'
import { addMinutes, fromIso } from '@shared/domain/time/instant'
import type { CommandContext } from '../../core/context'
import { assertOwnDiary } from '../../core/own-diary'
import { sessionTypeOrStandard } from '../session-types'
import { getStudio } from '../studio'
import { trainerOrOnly } from '../trainers'
import { bookSeat } from './book-seat'
import { getBookableClient } from './bookable-client'
import { assertBookable, assertGivesType, type Override, type Wish } from './booking-rules'
import { insertBooking } from './bookings.repository'
import { coverBy, coverFields, type PayWith } from './cover-by'
import { insertSession } from './sessions.repository'
import { grantOverlap } from './grant-overlap'
import { lapseHolds } from './lapse-holds'
import { recordBooked } from './record-booked'
import { orSlotTaken } from './slot-taken'

interface Input {
  clientId: string
  sessionId?: string | undefined
  trainerId?: string | undefined
  sessionTypeId?: string | undefined
  startsAt?: string | undefined
  endsAt?: string | undefined
  status?: 'pending' | 'confirmed' | undefined
  notes?: string | undefined
  payWith?: PayWith | undefined
  override?: Override | undefined
  allowClientOverlap?: boolean | undefined
}

/** Books a private session. The database refuses an overlap; the refusal names the nearest free times. */
const bookSession = async (context: CommandContext, input: Omit<Input, 'sessionId'> & { startsAt: string }) => {
  const { tx, db, clock, ids, caller } = context
  const studio = await getStudio(db)
  const trainer = await trainerOrOnly(db, input.trainerId, caller.trainerId)
  assertOwnDiary(caller, trainer.id)
  const type = await sessionTypeOrStandard(db, input.sessionTypeId)
  if (type.archivedAt !== null)
    throw new AppError('ARCHIVED', `${type.name} is no longer offered; choose another session type.`, { field: 'sessionTypeId' })
  if (type.capacity > 1)
    throw new AppError('INVALID', `${type.name} is a group type; only private sessions can be booked for one client.`, {
      field: 'sessionTypeId',
    })
  assertGivesType(trainer, type, input.sessionTypeId === undefined ? 'trainerId' : 'sessionTypeId')
  const client = await getBookableClient(context, input.clientId)

  const startsAt = fromIso(input.startsAt)
  const [bookingId, sessionId] = [ids.next(), ids.next()]
  const wish: Wish = {
    startsAt,
    endsAt: input.endsAt === undefined ? addMinutes(startsAt, type.durationMinutes) : fromIso(input.endsAt),
    bufferBeforeMinutes: type.bufferBeforeMinutes,
    bufferAfterMinutes: type.bufferAfterMinutes,
    trainer,
    clientId: client.id,
    bookingId,
    override: input.override,
    allowClientOverlap: input.allowClientOverlap ?? false,
  }
  await lapseHolds(context, trainer.id)
  await assertBookable(context, wish, studio)

  const now = clock.now()
  const state = firstState(input.status ?? 'pending', { startsAt, holdHours: type.holdHours, now })
  const session = {
    id: sessionId,
    trainerId: trainer.id,
    sessionTypeId: type.id,
    startsAt: wish.startsAt,
    endsAt: wish.endsAt,
    ...footprint(wish),
    capacity: 1,
    kind: 'private',
    overlapGrantId: await grantOverlap(context, wish),
    createdAt: now,
  }
  await orSlotTaken(insertSession(tx, session), { context, wish, shape: type, studio, sessionId })
  await insertBooking(tx, {
    id: bookingId,
    sessionId,
    clientId: client.id,
    ...state,
    notes: input.notes ?? '',
    createdAt: now,
    ...(input.payWith ? coverFields(input.payWith) : {}),
  })
  if (input.payWith) {
    const visit = { ...session, id: bookingId, clientId: client.id, sessionTypeName: type.name }
    await coverBy(context, visit, input.payWith, { isOver: false, timeZone: studio.timeZone })
  }
  return recordBooked(context, { id: bookingId, clientId: client.id, status: state.status, session, override: input.override }, studio)
}

/** Books a private session, or a seat in one that stands. */
export const createBooking = (context: CommandContext, input: Input) => {
  const { startsAt, sessionId, ...rest } = input
  if (sessionId !== undefined) {
    const own = (['startsAt', 'endsAt', 'trainerId', 'sessionTypeId'] as const).find((field) => input[field] !== undefined)
    if (own) throw new AppError('INVALID', 'A seat has the time, trainer and type of its session; leave this out.', { field: own })
    return bookSeat(context, { ...rest, sessionId })
  }
  if (startsAt === undefined)
    throw new AppError('INVALID', 'Say when the session starts, or give the sessionId of a class.', { field: 'startsAt' })
  return bookSession(context, { ...rest, startsAt })
}
