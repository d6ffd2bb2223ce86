import { AppError } from '@shared/base/app-error'
import { nearestSlots } from '@shared/domain/availability/nearest-slots'
import type { SlotShape } from '@shared/domain/availability/open-slots'
import { footprint } from '@shared/domain/bookings/footprint'
import { dayMs, toIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { brokenConstraint } from '../../core/database'
import { freeSlots } from '../availability'
import { clientName, maySeeClient } from '../clients'
import type { StudioRow } from '../studio'
import { findHolder } from './sessions.repository'
import type { Wish } from './booking-rules'

const nearestCount = 3
const nearestWithinMs = 7 * dayMs

/** Who holds the time, named only to those who may see that client, and the three nearest free slots of the same trainer and type. */
const slotTaken = async (
  context: CommandContext,
  wish: Wish,
  shape: SlotShape,
  studio: StudioRow,
  sessionId: string,
): Promise<AppError> => {
  const { db, caller } = context
  const { blockedFrom, blockedUntil } = footprint(wish)
  const holder = await findHolder(db, wish.trainer.id, blockedFrom, blockedUntil, sessionId)
  const isVisible = holder !== undefined && (await maySeeClient(db, caller, holder.clientId))
  const interval = { from: wish.startsAt - nearestWithinMs, until: wish.startsAt + nearestWithinMs }
  const free = await freeSlots(context, { trainer: wish.trainer, studioZone: studio.timeZone, shape, interval, exceptSessionId: sessionId })
  const nearest = nearestSlots(free, wish.startsAt, nearestCount).map((slot) => ({
    startsAt: toIso(slot.from),
    endsAt: toIso(slot.until),
    label: wallTimeLabel(slot.from, studio.timeZone),
    onDate: dayOf(slot.from, studio.timeZone),
  }))
  const who = isVisible ? ` for ${clientName(holder)}` : ''
  const next = nearest.length === 0 ? 'no free time within 7 days' : 'choose one of the nearest free times'
  return new AppError('SLOT_TAKEN', `${wish.trainer.name} is already booked then${who}; ${next}.`, {
    field: 'startsAt',
    data: {
      ...(isVisible ? { holder: { bookingId: holder.bookingId, clientId: holder.clientId, clientName: clientName(holder) } } : {}),
      nearest,
    },
  })
}

/** Runs a write the overlap trigger may refuse, and says the refusal with alternatives. */
export const orSlotTaken = async <Result>(
  write: Promise<Result>,
  refusal: { context: CommandContext; wish: Wish; shape: SlotShape; studio: StudioRow; sessionId: string },
): Promise<Result> => {
  try {
    return await write
  } catch (error) {
    const code = brokenConstraint(error)?.code
    if (code === 'BAD_RANGE')
      throw new AppError('BAD_RANGE', 'The session’s times do not fit together; check start and end.', { field: 'endsAt', cause: error })
    if (code !== 'SLOT_TAKEN') throw error
    throw await slotTaken(refusal.context, refusal.wish, refusal.shape, refusal.studio, refusal.sessionId)
  }
}
