import { AppError } from '@shared/base/app-error'
import { sessionsLosingHours, type HeldSession } from '@shared/domain/availability/lost-hours'
import type { TrainerHours } from '@shared/domain/availability/open-time'
import { dayLabel } from '@shared/domain/time/day-label'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { addDays, dayInterval, dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import type { Db } from '../../core/database'
import { getStudio } from '../studio'
import { getTrainer } from '../trainers'
import { listStandingSessions } from './availability.repository'
import { loadTrainerHours } from './trainer-hours'

/** A command on hours, which can say bookings as `GET bookings/{id}` does: those belong to a feature that itself asks for hours. */
export interface HoursContext extends CommandContext {
  bookingsOf(ids: readonly string[]): Promise<object[]>
}

interface HoursChange {
  /** Null: every trainer. */
  trainerId: string | null
  /** The days whose hours change, both inclusive and in whichever zone; else every day. */
  days?: { from: string; to: string }
  keepBookings: boolean | undefined
}

const mostListed = 100
const always = { from: 0, until: Date.UTC(2201, 0) }

const hoursByTrainer = async (db: Db, sessions: readonly HeldSession[], studioZone: string): Promise<Map<string, TrainerHours>> => {
  const found = new Map<string, TrainerHours>()
  for (const [trainerId, held] of Map.groupBy(sessions, (session) => session.trainerId)) {
    const span = { from: Math.min(...held.map(({ from }) => from)), until: Math.max(...held.map(({ until }) => until)) }
    found.set(trainerId, await loadTrainerHours(db, await getTrainer(db, trainerId), studioZone, span))
  }
  return found
}

const affectedSentence = (total: number, first: HeldSession, now: number, timeZone: string): string => {
  const year = Number(dayOf(now, timeZone).slice(0, 4))
  const when = `${dayLabel(dayOf(first.from, timeZone), year)} ${wallTimeLabel(first.from, timeZone)}`
  return total === 1
    ? `1 booking lies in this time, on ${when}; move or cancel it, or keep it as it is.`
    : `${total} bookings lie in this time, the first on ${when}; move or cancel them, or keep them as they are.`
}

/**
 * Makes a change of hours, unless it leaves bookings that lay in working time outside it: then they are listed and nothing is changed. Hours are read before
 * and after the change in its own transaction, so that there is one way to tell what any change takes away.
 */
export const sparingBookings = async <Result>(
  context: HoursContext,
  { trainerId, days, keepBookings }: HoursChange,
  change: () => Promise<Result>,
): Promise<Result> => {
  if (keepBookings === true) return change()
  const { db, clock } = context
  const now = clock.now()
  const { timeZone } = await getStudio(db)
  // A day more on either side: a trainer's zone need not be the studio's.
  const reach = days
    ? { from: dayInterval(addDays(days.from, -1), timeZone).from, until: dayInterval(addDays(days.to, 1), timeZone).until }
    : always
  const sessions = await listStandingSessions(db, { trainerId, ...reach, now })
  if (sessions.length === 0) return change()
  const before = await hoursByTrainer(db, sessions, timeZone)
  const result = await change()
  const hit = sessionsLosingHours(sessions, before, await hoursByTrainer(db, sessions, timeZone)).sort(
    (a, b) => a.from - b.from || (a.id < b.id ? -1 : 1),
  )
  const [first] = hit
  if (!first) return result
  const bookings = await context.bookingsOf(hit.slice(0, mostListed).map(({ id }) => id))
  throw new AppError('BOOKINGS_AFFECTED', affectedSentence(hit.length, first, now, timeZone), {
    field: 'keepBookings',
    data: { total: hit.length, bookings },
  })
}
