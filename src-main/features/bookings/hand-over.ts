import { AppError } from '@shared/base/app-error'
import { dayLabel } from '@shared/domain/time/day-label'
import { toIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext, QueryContext } from '../../core/context'
import { freeTrainers } from '../availability'
import { clientName } from '../clients'
import { getStudio } from '../studio'
import { getTrainer, listActiveTrainers, type HandOverBooking } from '../trainers'
import { bookingRecord } from './booking-record'
import { countAhead, listAhead } from './bookings-ahead.repository'

/** More than a trainer ever has ahead. */
const mostHandedOver = 2_000
const mostListed = 100

/** What lies ahead of a trainer who leaves, each with who could take it. A seat of a class goes to another session, not to another trainer. */
export const bookingsAhead = async ({ db, clock }: QueryContext, trainerId: string): Promise<HandOverBooking[]> => {
  const { timeZone } = await getStudio(db)
  const rows = await listAhead(db, trainerId, clock.now(), mostHandedOver)
  const others = (await listActiveTrainers(db)).filter(({ id }) => id !== trainerId)
  const sessions = rows.filter(({ kind }) => kind === 'private').map((row) => ({ ...row, id: row.sessionId }))
  const free = await freeTrainers({ db, clock }, { sessions, trainers: others, studioZone: timeZone })
  return rows.map((row) => ({
    bookingId: row.id,
    sessionId: row.sessionId,
    startsAt: toIso(row.startsAt),
    endsAt: toIso(row.endsAt),
    clientId: row.clientId,
    clientName: clientName(row),
    sessionTypeName: row.sessionTypeName,
    status: row.status === 'pending' ? 'pending' : 'confirmed',
    freeTrainers: (free.get(row.sessionId) ?? []).map(({ id, name }) => ({ trainerId: id, name })),
  }))
}

/** Nobody leaves while clients are promised a session with them. */
export const assertNothingAhead = async ({ db, clock }: CommandContext, trainerId: string): Promise<void> => {
  const now = clock.now()
  const total = await countAhead(db, trainerId, now)
  if (total === 0) return
  const rows = await listAhead(db, trainerId, now, mostListed)
  const { timeZone } = await getStudio(db)
  const { name } = await getTrainer(db, trainerId)
  const [first] = rows
  const year = Number(dayOf(now, timeZone).slice(0, 4))
  const when = first ? `${dayLabel(dayOf(first.startsAt, timeZone), year)} ${wallTimeLabel(first.startsAt, timeZone)}` : ''
  const sentence =
    total === 1
      ? `1 booking with ${name} lies ahead, on ${when}; move or cancel it first.`
      : `${total} bookings with ${name} lie ahead, the first on ${when}; move or cancel them first.`
  throw new AppError('BOOKINGS_AFFECTED', sentence, { field: 'id', data: { total, bookings: rows.map((row) => bookingRecord(row, now)) } })
}
