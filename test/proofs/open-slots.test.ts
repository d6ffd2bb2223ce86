import { expect, test } from 'vitest'
import { soloReport } from './crew'
import type { SlotsProof } from './open-slots'
import { proofSeed, tell } from './seed'

test('around every change of every zone’s clocks the slots are those that counting minutes finds', { timeout: 300_000 }, async () => {
  const orders = { seed: proofSeed(), questionsEach: 3 }
  const { differing, overlapping, ...figures } = await soloReport<SlotsProof>('open-slots.process.ts', orders)
  tell('open slots', figures)
  expect({ differing, overlapping }).toEqual({ differing: [], overlapping: [] })
  expect(figures.zones).toBe(Intl.supportedValuesOf('timeZone').length)
  expect(figures.transitions).toBeGreaterThan(1000)
  expect(figures.slots).toBeGreaterThan(20 * figures.transitions)
  expect(figures.booked).toBeGreaterThan(1000)
})
