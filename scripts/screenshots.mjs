// `npm run screenshots`: every screen × theme × size into screenshots/.
import { browserEnv } from './lib/chromium.mjs'
import { ensure } from './lib/ensure.mjs'
import { runTs } from './lib/run-ts.mjs'
import { script } from './lib/run.mjs'

await script(async () => {
  const { chromium } = await ensure({ build: true, chromium: true })
  return runTs('test/e2e/screenshots.ts', process.argv.slice(2), browserEnv(chromium))
})
