import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import { dayInterval, dayOf } from '@shared/domain/time/zone'
import type { BaseContext, Caller, QueryContext, StaleDay } from '../../core/context'
import type { Db } from '../../core/database'
import { assertDayOrder } from '../../core/day-order'
import { listAnswer, listPage, sortOf, wholeList, type ListInput } from '../../core/list-page'
import { askedTrainerId, visibleTrainerId } from '../../core/own-diary'
import { clientWords } from '../clients'
import { getStudio } from '../studio'
import { bookingRecord } from './booking-record'
import { listBookingEvents } from './booking-events.repository'
import {
  countBookings,
  countBookingsOnSide,
  listBookingsOnSide,
  findBooking,
  listBookings,
  listBookingsBetween,
  type BookingRow,
} from './bookings.repository'

interface Input extends ListInput {
  status?: string | undefined
  trainerId?: string | undefined
  clientId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  sort?: 'startsAt' | '-startsAt' | 'createdAt' | '-createdAt' | undefined
}

export const listBookingRecords = async ({ db, clock, caller }: QueryContext, input: Input) => {
  assertDayOrder(input)
  const { timeZone } = await getStudio(db)
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? '-startsAt')
  const filter = {
    status: input.status,
    clientId: input.clientId,
    trainerId: askedTrainerId(caller, input.trainerId) ?? undefined,
    from: input.from === undefined ? null : dayInterval(input.from, timeZone).from,
    until: input.to === undefined ? null : dayInterval(input.to, timeZone).until,
    words: clientWords(input.q),
  }
  const [rows, total] = await Promise.all([listBookings(db, filter, page, order, direction), countBookings(db, filter)])
  const now = clock.now()
  return listAnswer(
    input,
    page,
    rows.map((row) => bookingRecord(row, now)),
    total,
  )
}

interface Side extends ListInput {
  sort?: 'startsAt' | '-startsAt' | undefined
  trainerId?: string | undefined
  clientId?: string | undefined
  q?: string | undefined
}

/** Bookings on one side of now: still to come and standing, or over; the nearest to now first unless asked otherwise. */
const listSide =
  (side: 'upcoming' | 'past') =>
  async ({ db, clock, caller }: QueryContext, input: Side) => {
    const now = clock.now()
    const page = listPage(input)
    const { direction } = sortOf(input.sort ?? (side === 'upcoming' ? 'startsAt' : '-startsAt'))
    const filter = {
      clientId: input.clientId,
      trainerId: askedTrainerId(caller, input.trainerId) ?? undefined,
      now,
      words: clientWords(input.q),
    }
    const [rows, total] = await Promise.all([listBookingsOnSide(db, side, filter, page, direction), countBookingsOnSide(db, side, filter)])
    return listAnswer(
      input,
      page,
      rows.map((row) => bookingRecord(row, now)),
      total,
    )
  }

export const listUpcoming = listSide('upcoming')
export const listPast = listSide('past')

/** The booking, if this caller may see it; another trainer's is as good as none. */
export const getVisibleBooking = async (db: Db, caller: Caller, id: string): Promise<BookingRow> => {
  const row = await findBooking(db, id)
  const only = visibleTrainerId(caller)
  if (!row || (only !== null && only !== row.trainerId)) throw new AppError('NOT_FOUND', 'There is no such booking.', { field: 'id' })
  return row
}

/** The booking as it stands after a write in this transaction. */
export const reloadBooking = async ({ db, clock }: BaseContext, id: string) => {
  const row = await findBooking(db, id)
  if (!row) throw new AppError('INTERNAL', 'The booking could not be read back.')
  return bookingRecord(row, clock.now())
}

export const getBooking = async ({ db, clock, caller }: QueryContext, { id }: { id: string }) =>
  bookingRecord(await getVisibleBooking(db, caller, id), clock.now())

const isoOrNull = (instant: number | null): string | null => (instant === null ? null : toIso(instant))

export const bookingHistory = async ({ db, caller }: QueryContext, { id, ...input }: ListInput & { id: string }) => {
  await getVisibleBooking(db, caller, id)
  const events = (await listBookingEvents(db, id)).map((row) => ({
    ...row,
    by: row.by ?? 'TrainerHub',
    at: toIso(row.at),
    fromStartsAt: isoOrNull(row.fromStartsAt),
    toStartsAt: isoOrNull(row.toStartsAt),
  }))
  return wholeList(input, events)
}

/** Bookings of sessions that touch an interval, by trainer. */
export const bookingsByTrainer = async ({ db, clock }: BaseContext, from: number, until: number, trainerId: string | null) => {
  const now = clock.now()
  return Map.groupBy(
    (await listBookingsBetween(db, from, until, trainerId)).map((row) => bookingRecord(row, now)),
    (booking) => booking.trainerId,
  )
}

/** The day a session counts in: the studio's, of its start. */
export const countedOn = ({ startsAt, trainerId }: { startsAt: number; trainerId: string }, timeZone: string): StaleDay => ({
  onDate: dayOf(startsAt, timeZone),
  trainerId,
})
