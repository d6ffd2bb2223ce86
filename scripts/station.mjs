// `npm run station -- --data DIR --port N`: the station alone. Its URL is the first line on stdout; run this file itself for a stdout without npm's banner.
import { ensure } from './lib/ensure.mjs'
import { nodeEnv, nodePath } from './lib/node-runtime.mjs'
import { handOver, script } from './lib/run.mjs'
import { shellArgs } from './lib/shell-args.mjs'

await script(async () => {
  const args = shellArgs(process.argv.slice(2))
  await ensure({ build: true })
  return handOver(nodePath(), ['out/main/station.js', ...args], { env: nodeEnv() })
})
