// `npm run prove -- --kills N`: the long proofs, eight processes against one station and one file, and 10,000 kills; hours.
import { ensure } from './lib/ensure.mjs'
import { runTs } from './lib/run-ts.mjs'
import { script } from './lib/run.mjs'

await script(async () => {
  await ensure({ build: true })
  return runTs('test/proofs/prove.ts', process.argv.slice(2))
})
