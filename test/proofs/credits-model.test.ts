import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import type { CreditsProof } from './credits-model'
import { soloReport } from './crew'
import { proofSeed, tell } from './seed'

const sequences = 2000

test(
  `${sequences.toLocaleString('en')} random sequences of all that moves credits leave every lot and booking as on paper`,
  { timeout: 900_000 },
  async () => {
    const orders = { folder: join(scratchFolder(), 'studio'), seed: proofSeed(), sequences }
    const { differing, ...figures } = await soloReport<CreditsProof>('credits-model.process.ts', orders)
    tell('credits', figures)
    expect(differing).toEqual([])
    expect(figures.steps).toBeGreaterThan(5 * sequences)
  },
)
