import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { stationHome } from '../support/station-process'
import { proveNoDoubleBooking } from './double-booking'
import { proofSeed, tell } from './seed'

test('eight desks that book, move and confirm at once never take a time twice', { timeout: 120_000 }, async () => {
  const proof = await proveNoDoubleBooking(stationHome(scratchFolder()), { desks: 8, requestsEach: 125, seed: proofSeed() })
  tell('double booking', proof)
  expect(proof).toMatchObject({
    racesWithoutExactlyOneWinner: 0,
    doubleBookings: [],
    bookingsOtherThanAcknowledged: [],
    strange: [],
    losersWithoutThreeSlots: 0,
    offers: { broken: [] },
  })
  expect(proof.bookings).toBe(proof.bookingsAcknowledged)
  expect(proof.requests).toBeGreaterThanOrEqual(1000)
  for (const outcome of ['create', 'move', 'confirm', 'SLOT_TAKEN']) expect(proof.outcomes[outcome]).toBeGreaterThan(20)
  expect(proof.offers.booked).toBeGreaterThan(10)
})
