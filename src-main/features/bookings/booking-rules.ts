import { AppError } from '@shared/base/app-error'
import { footprint, walkInMinutes } from '@shared/domain/bookings/footprint'
import { isAway, openTime } from '@shared/domain/availability/open-time'
import { mayBecome, type BookingStatus } from '@shared/domain/bookings/transitions'
import { dayLabel } from '@shared/domain/time/day-label'
import { hourMs, minuteMs, dayMs } from '@shared/domain/time/instant'
import { mergeIntervals, subtractIntervals } from '@shared/domain/time/intervals'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { Caller, CommandContext } from '../../core/context'
import { loadTrainerHours } from '../availability'
import type { StudioRow } from '../studio'
import { givesType, type TrainerRow } from '../trainers'
import { findClientClash } from './bookings.repository'

export type OverrideKind = 'outside_hours' | 'in_break' | 'overlap' | 'in_the_past'
export interface Override {
  kinds: OverrideKind[]
  reason: string
}

/** What is to be booked: a session of this shape, with this trainer, for this client. */
export interface Wish {
  startsAt: number
  endsAt: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  trainer: TrainerRow
  clientId: string
  bookingId: string
  override: Override | undefined
  allowClientOverlap: boolean
  /** The start it has already; one that stays is not asked whether it is past. */
  hadStart?: number
}

const longestSessionMs = 12 * hourMs
/** The shortest a session type may be. */
const shortestSessionMs = 5 * minuteMs

/** Owner and manager may always override with a reason; front_desk where the studio lets them; trainers never. */
const assertMayOverride = (caller: Caller, studio: StudioRow, override: Override | undefined): void => {
  if (!override) return
  const may = caller.role === 'owner' || caller.role === 'manager' || (caller.role === 'front_desk' && studio.frontDeskMayOverride === 1)
  if (!may)
    throw new AppError('FORBIDDEN', 'Only the owner or a manager may book against the rules; ask one of them.', { field: 'override' })
}

export const assertRange = (wish: Pick<Wish, 'startsAt' | 'endsAt' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>): void => {
  if (wish.endsAt <= wish.startsAt)
    throw new AppError('BAD_RANGE', 'The session ends before it starts; choose a later end.', { field: 'endsAt' })
  for (const field of ['startsAt', 'endsAt'] as const)
    if (wish[field] % minuteMs !== 0)
      throw new AppError('BAD_RANGE', 'Sessions start and end at whole minutes; leave the seconds out.', { field })
  if (wish.endsAt - wish.startsAt < shortestSessionMs)
    throw new AppError('BAD_RANGE', 'A session is at least 5 minutes long; choose a later end.', { field: 'endsAt' })
  if (wish.endsAt - wish.startsAt > longestSessionMs)
    throw new AppError('BAD_RANGE', 'A session is at most 12 hours long; choose an earlier end.', { field: 'endsAt' })
  const { blockedFrom, blockedUntil } = footprint(wish)
  if (blockedUntil - blockedFrom > dayMs)
    throw new AppError('BAD_RANGE', 'With its buffers this session blocks more than 24 hours.', { field: 'endsAt' })
}

const assertNotPast = (wish: Pick<Wish, 'startsAt' | 'override' | 'hadStart'>, now: number): void => {
  if (wish.startsAt === wish.hadStart) return
  if (wish.startsAt >= now - walkInMinutes * minuteMs || wish.override?.kinds.includes('in_the_past')) return
  throw new AppError('IN_THE_PAST', `This start is more than ${walkInMinutes} minutes ago; choose a later one, or give a reason.`, {
    field: 'startsAt',
    data: { override: 'in_the_past' },
  })
}

/** The session must lie in the trainer's open time; its buffers may hang over. */
const assertWorking = async ({ db }: CommandContext, wish: Wish, studioZone: string): Promise<void> => {
  const interval = { from: wish.startsAt, until: wish.endsAt }
  const hours = await loadTrainerHours(db, wish.trainer, studioZone, interval)
  const open = mergeIntervals(openTime(interval, hours).flatMap((day) => day.open))
  if (subtractIntervals([interval], open).length === 0) return
  const closed = hours.closed.find((one) => one.from < interval.until && interval.from < one.until)
  const away = [wish.startsAt, wish.endsAt - 1].some((at) => isAway(dayOf(at, hours.timeZone), hours.away))
  if ((closed || away) && !wish.override?.kinds.includes('in_break')) {
    const why = closed
      ? `The studio is closed on ${dayLabel(dayOf(Math.max(closed.from, wish.startsAt), studioZone))}; choose another day, or give a reason.`
      : `${wish.trainer.name} is away on this day; choose another day or trainer, or give a reason.`
    throw new AppError('IN_BREAK', why, { field: 'startsAt', data: { override: 'in_break' } })
  }
  if (!closed && !away && !wish.override?.kinds.includes('outside_hours')) {
    const when = `${wallTimeLabel(wish.startsAt, studioZone)}–${wallTimeLabel(wish.endsAt, studioZone)}`
    throw new AppError('OUTSIDE_HOURS', `${when} is outside the hours of ${wish.trainer.name}; choose a free slot, or give a reason.`, {
      field: 'startsAt',
      data: { override: 'outside_hours' },
    })
  }
}

const assertClientFree = async (
  { db, clock }: CommandContext,
  wish: Pick<Wish, 'startsAt' | 'endsAt' | 'clientId' | 'bookingId' | 'allowClientOverlap'>,
  studioZone: string,
): Promise<void> => {
  if (wish.allowClientOverlap) return
  const clash = await findClientClash(db, wish.clientId, wish.startsAt, wish.endsAt, clock.now(), wish.bookingId)
  if (!clash) return
  const when = `${wallTimeLabel(clash.startsAt, studioZone)}–${wallTimeLabel(clash.endsAt, studioZone)}`
  throw new AppError('CLIENT_BUSY', `This client is already booked ${when} with ${clash.trainerName}; book anyway if two people come.`, {
    field: 'startsAt',
    data: { bookingId: clash.bookingId },
  })
}

const assertWorksHere = ({ archivedAt, name }: TrainerRow): void => {
  if (archivedAt !== null) throw new AppError('ARCHIVED', `${name} no longer works here; choose another trainer.`, { field: 'trainerId' })
}

/** A trainer with types of their own is booked for no other. */
export const assertGivesType = (trainer: TrainerRow, type: { id: string; name: string }, field: 'trainerId' | 'sessionTypeId'): void => {
  if (!givesType(trainer, type.id))
    throw new AppError('INVALID', `${trainer.name} does not give ${type.name}; choose another trainer or session type.`, { field })
}

const stepSentences: Partial<Record<BookingStatus, string>> = {
  confirmed: 'Only a pending booking can be confirmed',
  completed: 'Only a confirmed booking can be completed',
  no_show: 'Only a confirmed booking can be a no-show',
  cancelled: 'Only a pending or confirmed booking can be cancelled',
}

/** The one state machine, said in words. */
export const assertMayBecome = ({ status }: { status: BookingStatus }, to: BookingStatus): void => {
  if (mayBecome(status, to)) return
  throw new AppError('WRONG_STATE', `${stepSentences[to] ?? 'This cannot be done'}; this one is ${status.replace('_', ' ')}.`, {
    field: 'id',
  })
}

/** Everything the command itself decides; overlap, seats and ranges are decided by the database. */
export const assertBookable = async (context: CommandContext, wish: Wish, studio: StudioRow): Promise<void> => {
  assertWorksHere(wish.trainer)
  assertMayOverride(context.caller, studio, wish.override)
  assertRange(wish)
  assertNotPast(wish, context.clock.now())
  await assertWorking(context, wish, studio.timeZone)
  await assertClientFree(context, wish, studio.timeZone)
}

/** What the command decides of a seat: the hours of its class were decided when that was made. */
export const assertSeatBookable = async (
  context: CommandContext,
  wish: Omit<Wish, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
  studio: StudioRow,
): Promise<void> => {
  assertWorksHere(wish.trainer)
  assertMayOverride(context.caller, studio, wish.override)
  assertNotPast(wish, context.clock.now())
  await assertClientFree(context, wish, studio.timeZone)
}
