import { AppError } from '@shared/base/app-error'
import { dayLabel } from '@shared/domain/time/day-label'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { fromIso } from '@shared/domain/time/instant'
import { dayOf } from '@shared/domain/time/zone'
import type { BaseContext, CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { listUpcomingOf } from './upcoming-of-client.repository'

/** Bookings by id, in the order given, as `GET bookings/{id}` says them: they belong to a feature that itself asks for clients. */
export type BookingsOf = (context: BaseContext, ids: readonly string[]) => Promise<object[]>

const mostListed = 100

/** Refuses while live bookings of these clients are not over, and lists them. `before`: what waits for them, such as `archiving Grace`. */
export const assertNothingAhead = async (
  context: CommandContext,
  bookingsOf: BookingsOf,
  clientIds: readonly string[],
  before: string,
): Promise<void> => {
  const now = context.clock.now()
  const upcoming = await listUpcomingOf(context.db, clientIds, now)
  const [first] = upcoming
  if (!first) return
  const { timeZone } = await getStudio(context.db)
  const startsAt = fromIso(first.startsAt)
  const when = `${dayLabel(dayOf(startsAt, timeZone), Number(dayOf(now, timeZone).slice(0, 4)))} ${wallTimeLabel(startsAt, timeZone)}`
  const sentence =
    upcoming.length === 1
      ? `1 booking lies ahead, on ${when}; cancel it before ${before}.`
      : `${upcoming.length} bookings lie ahead, the first on ${when}; cancel them before ${before}.`
  const bookings = await bookingsOf(
    context,
    upcoming.slice(0, mostListed).map(({ id }) => id),
  )
  throw new AppError('BOOKINGS_AFFECTED', sentence, { field: 'id', data: { total: upcoming.length, bookings } })
}
