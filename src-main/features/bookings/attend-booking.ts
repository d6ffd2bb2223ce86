import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayInterval, dayOf } from '@shared/domain/time/zone'
import { dayLabel } from '@shared/domain/time/day-label'
import type { CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { assertMayBecome } from './booking-rules'
import type { BookingRow } from './bookings.repository'
import { changeBooking } from './change-booking'
import { completeVisit } from './complete-visit'
import { getVisibleBooking } from './find-bookings'
import { settleEnding } from './settle-ending'

/** What can be said of a session only once it has begun. */
const assertBegun = (row: BookingRow, now: number, timeZone: string, what: string): void => {
  if (row.startsAt <= now) return
  const day = dayOf(row.startsAt, timeZone)
  const starts = `${dayLabel(day)} ${wallTimeLabel(row.startsAt, timeZone)}`
  throw new AppError('TOO_EARLY', `This session begins ${starts}; it can be ${what} from then on.`, {
    field: 'id',
    data: { from: toIso(row.startsAt) },
  })
}

/** The client is here: a time, not a state. From midnight of the session's day on, since people come early. */
export const checkIn = async (context: CommandContext, { id, undo = false }: { id: string; undo?: boolean | undefined }) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, id)
  if (row.status !== 'confirmed') {
    const sentence =
      row.status === 'pending'
        ? 'This booking is still pending; confirm it, then check in.'
        : `This booking is ${row.status.replace('_', ' ')}; only a confirmed one is checked in.`
    throw new AppError('WRONG_STATE', sentence, { field: 'id' })
  }
  if (undo) {
    if (row.checkedInAt === null) throw new AppError('WRONG_STATE', 'This client is not checked in.', { field: 'id' })
    return changeBooking(context, row, { change: 'check_in_undone', fields: { checkedInAt: null } })
  }
  if (row.checkedInAt !== null) throw new AppError('WRONG_STATE', 'This client is checked in already.', { field: 'id' })
  const { timeZone } = await getStudio(db)
  const day = dayOf(row.startsAt, timeZone)
  const { from } = dayInterval(day, timeZone)
  if (clock.now() < from)
    throw new AppError('TOO_EARLY', `This session is on ${dayLabel(day)}; check in on that day, or move it.`, {
      field: 'id',
      data: { from: toIso(from) },
    })
  return changeBooking(context, row, { change: 'checked_in', fields: { checkedInAt: clock.now() } })
}

/** The session took place, with or without a check-in before it. */
export const completeBooking = async (context: CommandContext, { id }: { id: string }) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, id)
  assertMayBecome(row, 'completed')
  assertBegun(row, clock.now(), (await getStudio(db)).timeZone, 'completed')
  return completeVisit(context, row)
}

/** The client did not come: what that costs is settled at once, and can be waived. Refused while they are checked in. */
export const markNoShow = async (context: CommandContext, { id, reason }: { id: string; reason?: string | undefined }) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, id)
  assertMayBecome(row, 'no_show')
  if (row.checkedInAt !== null)
    throw new AppError('WRONG_STATE', 'This client is checked in; undo the check-in first if that was a mistake.', { field: 'id' })
  assertBegun(row, clock.now(), (await getStudio(db)).timeZone, 'called a no-show')
  const fields = await settleEnding(context, row, 'no_show')
  return changeBooking(context, row, { change: 'no_show', toStatus: 'no_show', reason: reason ?? null, fields })
}
