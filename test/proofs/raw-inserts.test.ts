import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { proveTheFileRefuses } from './raw-inserts'
import { proofSeed, tell } from './seed'

test('eight processes that write past the app cannot book a time twice', { timeout: 120_000 }, async () => {
  const proof = await proveTheFileRefuses(join(scratchFolder(), 'studio'), { writers: 8, insertsEach: 125, seed: proofSeed() })
  tell('raw inserts', proof)
  expect(proof).toMatchObject({ inserts: 1000, strange: [], doubleBookings: [], damage: [], rows: proof.written })
  expect(proof.taken).toBeGreaterThan(100)
  expect(proof.written).toBeGreaterThan(100)
  expect(proof.moved).toBeGreaterThan(0)
  expect(proof.revived).toBeGreaterThan(0)
})
