import { nodeEnv, nodePath } from './node-runtime.mjs'
import { packageFile, run } from './run.mjs'

const tool = (file, ...args) => ({ file: packageFile(file), args })

/** The checks that need no test runner, by the name a person sees. */
export const checks = {
  format: tool('oxfmt/bin/oxfmt', '--check', '.'),
  types: tool('typescript/bin/tsc', '-b'),
  lint: tool('oxlint/bin/oxlint', '--deny-warnings'),
  'dead code': tool('knip/bin/knip.js'),
}

export const vitest = (...args) => tool('vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...args)
export const playwright = (...args) => tool('@playwright/test/cli.js', 'test', '--config', 'test/playwright.config.ts', ...args)

/** Runs a tool of the project on its Node. */
export const runTool = ({ file, args }, { env = {}, output } = {}) =>
  run(nodePath(), [file, ...args], { env: { ...nodeEnv(), ...env }, output })

/** Runs one check and tells its outcome in a line, with the tool's words when it failed. */
export async function runCheck(name) {
  const startedMs = performance.now()
  const { code, output } = await runTool(checks[name])
  const outcome = code === 0 ? 'ok' : 'FAILED'
  console.log(`${name}: ${outcome} (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}
