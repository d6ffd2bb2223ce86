import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { proveCredits } from './credits-model'
import { proofSeed, tell } from './seed'

const sequences = 2000

test(
  `${sequences.toLocaleString('en')} random sequences of all that moves credits leave every lot and booking as on paper`,
  { timeout: 900_000 },
  async () => {
    const { differing, ...figures } = await proveCredits(join(scratchFolder(), 'studio'), { seed: proofSeed(), sequences })
    tell('credits', figures)
    expect(differing).toEqual([])
    expect(figures.steps).toBeGreaterThan(5 * sequences)
  },
)
