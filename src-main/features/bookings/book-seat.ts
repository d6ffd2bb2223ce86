import { AppError } from '@shared/base/app-error'
import { firstState } from '@shared/domain/bookings/hold'
import type { CommandContext } from '../../core/context'
import { brokenConstraint } from '../../core/database'
import { assertOwnDiary } from '../../core/own-diary'
import { getBookableClient } from './bookable-client'
import { getSessionType } from '../session-types'
import { getStudio } from '../studio'
import { getTrainer } from '../trainers'
import { assertSeatBookable, type Override } from './booking-rules'
import { insertBooking } from './bookings.repository'
import { coverBy, coverFields, type PayWith } from './cover-by'
import { findSession, type SessionRow } from './sessions.repository'
import { lapseHolds } from './lapse-holds'
import { recordBooked } from './record-booked'

interface Input {
  clientId: string
  sessionId: string
  status?: 'pending' | 'confirmed' | undefined
  notes?: string | undefined
  payWith?: PayWith | undefined
  override?: Override | undefined
  allowClientOverlap?: boolean | undefined
}

/** The class a seat is asked for: scheduled, in the caller's diary, with lapsed holds given back. */
export const getOpenClass = async (context: CommandContext, sessionId: string): Promise<SessionRow> => {
  const { db, caller } = context
  const session = await findSession(db, sessionId)
  if (!session) throw new AppError('NOT_FOUND', 'There is no such session.', { field: 'sessionId' })
  assertOwnDiary(caller, session.trainerId)
  if (session.kind !== 'group')
    throw new AppError('INVALID', 'This is a private session; its one seat is taken with it.', { field: 'sessionId' })
  if (session.status !== 'scheduled')
    throw new AppError('WRONG_STATE', 'This session is cancelled; choose another.', { field: 'sessionId' })
  await lapseHolds(context, session.trainerId)
  return session
}

/** Runs a write the seat rules of the database may refuse. */
export const orNoSeat = async <Result>(write: Promise<Result>, { capacity }: SessionRow): Promise<Result> => {
  try {
    return await write
  } catch (error) {
    const code = brokenConstraint(error)?.code
    if (code === 'NO_SEATS')
      throw new AppError('NO_SEATS', `All ${capacity} seats of this session are taken.`, { field: 'sessionId', cause: error })
    if (code === 'UNIQUE')
      throw new AppError('ALREADY_BOOKED', 'This client has a seat in this session already.', { field: 'clientId', cause: error })
    throw error
  }
}

/** Books a seat in a session that stands. The database refuses one too many. The class's own hours were decided when it was made. */
export const bookSeat = async (context: CommandContext, input: Input) => {
  const { tx, db, clock, ids } = context
  const client = await getBookableClient(context, input.clientId)
  const session = await getOpenClass(context, input.sessionId)
  const studio = await getStudio(db)
  const trainer = await getTrainer(db, session.trainerId)
  const type = await getSessionType(db, session.sessionTypeId)
  const bookingId = ids.next()
  const wish = {
    ...session,
    trainer,
    clientId: client.id,
    bookingId,
    override: input.override,
    allowClientOverlap: input.allowClientOverlap ?? false,
  }
  await assertSeatBookable(context, wish, studio)

  const now = clock.now()
  const row = {
    id: bookingId,
    sessionId: session.id,
    clientId: client.id,
    ...firstState(input.status ?? 'pending', { startsAt: session.startsAt, holdHours: type.holdHours, now }),
    notes: input.notes ?? '',
    createdAt: now,
    ...(input.payWith ? coverFields(input.payWith) : {}),
  }
  await orNoSeat(insertBooking(tx, row), session)
  if (input.payWith) {
    const visit = { ...session, id: bookingId, clientId: client.id, sessionTypeName: type.name }
    await coverBy(context, visit, input.payWith, { isOver: false, timeZone: studio.timeZone })
  }
  return recordBooked(context, { ...row, session, override: input.override }, studio)
}
