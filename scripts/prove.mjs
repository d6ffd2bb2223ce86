// `npm run prove -- --kills N`: the long proofs, eight processes against one station and one file, 10,000 kills, and every spec on the desktop, too; hours.
import { browserEnv } from './lib/chromium.mjs'
import { ensure } from './lib/ensure.mjs'
import { runTs } from './lib/run-ts.mjs'
import { script } from './lib/run.mjs'
import { playwright, runTool } from './lib/tools.mjs'

await script(async () => {
  const { chromium } = await ensure({ build: true, chromium: true })
  const code = await runTs('test/proofs/prove.ts', process.argv.slice(2))
  const env = { ...browserEnv(chromium), TRAINERHUB_HOSTS: 'both' }
  const specs = await runTool(playwright('--project', 'desktop'), { env, output: 'show', limitMs: 60 * 60_000 })
  return code || specs.code
})
