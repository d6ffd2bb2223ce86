import { AppError } from '@shared/base/app-error'
import { footprint } from '@shared/domain/bookings/footprint'
import { holdUntil } from '@shared/domain/bookings/hold'
import { addMinutes, fromIso } from '@shared/domain/time/instant'
import type { CommandContext } from '../../core/context'
import { assertOwnDiary } from '../../core/own-diary'
import { getVisibleClient } from '../clients'
import { sessionTypeOrStandard } from '../session-types'
import { getStudio } from '../studio'
import { trainerOrOnly } from '../trainers'
import { tellClient } from './booking-messages'
import { auditedBooking, bookingFeatures, bookingPersonalFields } from './booking-record'
import { assertBookable, type Override, type Wish } from './booking-rules'
import { insertBooking, insertBookingEvent, insertOverlapGrant, insertSession } from './bookings.repository'
import { daysOf, reloadBooking } from './find-bookings'
import { lapseHolds } from './lapse-holds'
import { orSlotTaken } from './slot-taken'

interface Input {
  clientId: string
  trainerId?: string | undefined
  sessionTypeId?: string | undefined
  startsAt: string
  endsAt?: string | undefined
  status?: 'pending' | 'confirmed' | undefined
  notes?: string | undefined
  override?: Override | undefined
  allowClientOverlap?: boolean | undefined
}

/** Permission to overlap, for exactly this trainer and blocked time. */
export const grantOverlap = async ({ tx, clock, ids, caller }: CommandContext, wish: Wish): Promise<string | null> => {
  if (!wish.override?.kinds.includes('overlap')) return null
  const id = ids.next()
  await insertOverlapGrant(tx, {
    id,
    trainerId: wish.trainer.id,
    ...footprint(wish),
    reason: wish.override.reason,
    grantedById: caller.staffUserId,
    grantedAt: clock.now(),
  })
  return id
}

/** Books a private session. The database refuses an overlap; the refusal names the nearest free times. */
export const bookSession = async (context: CommandContext, input: Input) => {
  const { tx, db, clock, ids, caller, record } = context
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
  const client = await getVisibleClient(db, caller, input.clientId)
  if (client.archivedAt !== null)
    throw new AppError('ARCHIVED', 'This client is archived; bring the client back first.', { field: 'clientId' })

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
  const status = input.status ?? 'pending'
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
  const hold = status === 'pending' ? holdUntil(now, type.holdHours, Math.max(startsAt, now)) : null
  await insertBooking(tx, {
    id: bookingId,
    sessionId,
    clientId: client.id,
    status,
    holdUntil: hold,
    notes: input.notes ?? '',
    createdAt: now,
  })
  const reason = input.override?.reason ?? null
  await insertBookingEvent(tx, {
    id: ids.next(),
    bookingId,
    change: 'created',
    fromStatus: null,
    toStatus: status,
    reason,
    byStaffUserId: caller.staffUserId,
    at: now,
  })
  const booked = await reloadBooking(context, bookingId)
  await record({
    entity: 'booking',
    id: bookingId,
    change: 'created',
    after: { ...auditedBooking(booked), ...(input.override ? { override: input.override } : {}) },
    subjectId: client.id,
    personalFields: bookingPersonalFields,
    onDays: daysOf(session, studio.timeZone),
    trainerId: trainer.id,
    features: bookingFeatures,
  })
  if (status === 'confirmed') await tellClient(context, bookingId, 'confirmed', studio)
  return booked
}
