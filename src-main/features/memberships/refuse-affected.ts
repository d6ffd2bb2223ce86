import { AppError } from '@shared/base/app-error'
import { dayLabel } from '@shared/domain/time/day-label'
import type { Interval } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { BaseContext } from '../../core/context'
import { listCoveredFrom } from './covered-bookings.repository'

/** Bookings by id as `GET bookings/{id}` says them: they belong to a feature that itself asks for memberships. */
export type BookingsOf = (context: BaseContext, ids: readonly string[]) => Promise<object[]>

const mostListed = 100

interface Affected {
  membershipId: string
  within: Interval
  timeZone: string
  /** What the bookings stand in the way of: `in these days`. */
  where: string
}

/** Refuses while bookings on a membership lie where it will not hold, and lists them. */
export const refuseAffected = async (
  context: BaseContext,
  bookingsOf: BookingsOf,
  { membershipId, within, timeZone, where }: Affected,
): Promise<void> => {
  const found = await listCoveredFrom(context.db, membershipId, within)
  const [first] = found
  if (!first) return
  const when = `${dayLabel(dayOf(first.startsAt, timeZone))} ${wallTimeLabel(first.startsAt, timeZone)}`
  const sentence =
    found.length === 1
      ? `1 booking on this membership lies ${where}, on ${when}; move it, cancel it or pay for it another way first.`
      : `${found.length} bookings on this membership lie ${where}, the first on ${when}; move them, cancel them or pay for them another way first.`
  const bookings = await bookingsOf(
    context,
    found.slice(0, mostListed).map(({ id }) => id),
  )
  throw new AppError('BOOKINGS_AFFECTED', sentence, { field: 'id', data: { total: found.length, bookings } })
}
