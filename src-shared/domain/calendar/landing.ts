import { walkInMinutes } from '../bookings/footprint'
import { addMinutes, type Instant } from '../time/instant'
import { mergeIntervals, subtractIntervals } from '../time/intervals'
import type { Carried } from './carried-session'
import { footprintOf, type DayColumn, type LaidBooking } from './day-layout'

/** What a carried session would land on, as far as the loaded day knows; the server decides. */
export type Landing<Booking> = { kind: 'free' } | { kind: 'taken'; by: Booking } | { kind: 'closed' } | { kind: 'past' }

export const landingOf = <Booking extends LaidBooking>(
  carried: Carried,
  session: Booking,
  columns: readonly DayColumn<Booking>[],
  now: Instant,
): Landing<Booking> => {
  const column = columns.find(({ trainerId }) => trainerId === carried.trainerId)
  const wanted = footprintOf({ ...session, from: carried.from, until: carried.until })
  const by = column?.bookings.find((other) => {
    if (other.id === session.id || other.status === 'cancelled') return false
    const taken = footprintOf(other)
    return taken.from < wanted.until && wanted.from < taken.until
  })
  if (by !== undefined) return { kind: 'taken', by }
  if (carried.from !== session.from && carried.from < addMinutes(now, -walkInMinutes)) return { kind: 'past' }
  const open = mergeIntervals(column?.open ?? [])
  return subtractIntervals([carried], open).length > 0 ? { kind: 'closed' } : { kind: 'free' }
}
