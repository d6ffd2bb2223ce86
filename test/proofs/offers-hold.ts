import type { Random } from '../../prisma/seed/random'
import type { StationProcess } from '../support/station-process'
import type { StationStudio } from '../support/station-studio'
import type { Lost, Reply, Slot } from './desk-report'

const nairobiAheadMs = 3 * 3_600_000

/** Asks again for what desks did not get, now that all is quiet: whatever is offered instead is a free slot, and books. */
export const offersHold = async (
  { call }: StationProcess,
  { token, done }: StationStudio,
  lost: readonly Lost[],
  random: Random,
): Promise<{ offered: number; booked: number; broken: unknown[] }> => {
  const broken: unknown[] = []
  let offered = 0
  let booked = 0
  for (const { wish } of lost) {
    const { movedId: _, ...asked } = wish
    const refused = await call<Reply['body']>('POST', '/api/bookings', { ...asked, allowClientOverlap: true }, token)
    // A move has freed the time since.
    if (refused.status === 200) continue
    const nearest = refused.body.data?.nearest ?? []
    if (refused.body.code !== 'SLOT_TAKEN' || nearest.length !== 3) broken.push({ wish, refused })
    const { clientId, trainerId, sessionTypeId } = wish
    for (const { startsAt, endsAt } of nearest) {
      offered++
      const date = new Date(Date.parse(startsAt) + nairobiAheadMs).toISOString().slice(0, 10)
      const query = new URLSearchParams({ trainerId, sessionTypeId, date })
      const { items } = await done<{ items: Slot[] }>('GET', `/api/availability/available-slots?${query}`)
      if (!items.some((slot) => slot.startsAt === startsAt && slot.endsAt === endsAt)) broken.push({ wish, startsAt })
    }
    if (nearest.length === 0) continue
    const { startsAt, endsAt } = random.pick(nearest)
    const taken = await call(
      'POST',
      '/api/bookings',
      { clientId, trainerId, sessionTypeId, startsAt, endsAt, allowClientOverlap: true },
      token,
    )
    if (taken.status === 200) booked++
    else broken.push({ wish, startsAt, taken })
  }
  return { offered, booked, broken }
}
