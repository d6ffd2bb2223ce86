// `npm run check`: format, types, lint, dead code, unit and flow tests; under a minute.
import { ensure } from './lib/ensure.mjs'
import { script } from './lib/run.mjs'
import { ensureTestPrograms } from './lib/test-programs.mjs'
import { checks, runCheck, runTool, vitest } from './lib/tools.mjs'

await script(async () => {
  await ensure()
  await ensureTestPrograms()
  let isClean = true
  for (const name of Object.keys(checks)) isClean = (await runCheck(name)) && isClean
  const { code } = await runTool(vitest('src-', 'test/flows', '--passWithNoTests'), { output: 'show', limitMs: 3 * 60_000 })
  return isClean && code === 0 ? 0 : 1
})
