import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { proveSalesAreWhole } from './killed-sale'

// The only system with this tracer.
const traced = process.platform === 'linux' ? ['linux'] : []

test.for(traced)('on %s, a sale killed at any of its writes is there whole or not at all', { timeout: 300_000 }, async () => {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' })
  } catch {
    expect.fail('This test kills a sale at its system calls with strace; install the package strace.')
  }
  const { calls, kills, absent, present, broken } = await proveSalesAreWhole(join(scratchFolder(), 'sales'), { stride: 24 })
  console.log({ calls, kills, absent, present })
  expect(broken).toEqual([])
  expect(absent + present).toBe(kills)
  expect(absent).toBeGreaterThan(0)
})
