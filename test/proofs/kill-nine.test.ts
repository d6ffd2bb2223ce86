import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { stationHome } from '../support/station-process'
import { proveNothingAcknowledgedIsLost } from './kill-nine'
import { proofSeed, tell } from './seed'

const kills = 100

test('a station killed at random moments keeps everything it said was done', { timeout: 800_000 }, async () => {
  const proof = await proveNothingAcknowledgedIsLost(stationHome(scratchFolder()), { kills, seed: proofSeed() })
  tell('kill -9', proof)
  expect(proof).toMatchObject({ kills, missing: [], broken: [], strange: [] })
  expect(proof.acknowledged).toBeGreaterThan(kills)
})
