// `npm run bench -- --json FILE`: seeds a large studio once and measures the everyday actions on it.
import { ensure } from './lib/ensure.mjs'
import { runTs } from './lib/run-ts.mjs'
import { script } from './lib/run.mjs'

await script(async () => {
  await ensure({ build: true })
  return runTs('test/bench/bench.ts', process.argv.slice(2))
})
