// `npm test`: everything, in a real browser too. Ends with one line of figures; fails when anything failed, was skipped or left a trace.
import { rmSync } from 'node:fs'
import { browserEnv } from './lib/chromium.mjs'
import { ensure } from './lib/ensure.mjs'
import { inProject } from './lib/project.mjs'
import { Refusal, run, script } from './lib/run.mjs'
import { ensureTestPrograms } from './lib/test-programs.mjs'
import { addTallies, gateTally, playwrightFile, tallyLine, vitestFile } from './lib/test-tally.mjs'
import { playwright, runCheck, runTool, vitest } from './lib/tools.mjs'

const vitestReport = inProject('.cache/reports/vitest.json')
const playwrightReport = inProject('.cache/reports/playwright.json')

const worktree = async () => (await run('git', ['status', '--porcelain']).catch(() => ({ output: '' }))).output

async function buildGate() {
  try {
    await ensure({ build: true })
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.log(error.message)
    return false
  }
}

async function unitAndFlowTests(env) {
  rmSync(vitestReport, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  const { code } = await runTool(vitest('--coverage', ...reporters), { env, output: 'show' })
  return vitestFile(vitestReport, code)
}

async function browserTests(env) {
  rmSync(playwrightReport, { force: true })
  const { code } = await runTool(playwright(), {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    output: 'show',
  })
  return playwrightFile(playwrightReport, code)
}

await script(async () => {
  const before = await worktree()
  const { chromium } = await ensure({ chromium: true })
  await ensureTestPrograms()
  const env = browserEnv(chromium)
  const tallies = [gateTally('types', await runCheck('types')), gateTally('lint', await runCheck('lint'))]
  // The built app first: tests of shells and of several processes run what a studio runs.
  const isBuilt = await buildGate()
  tallies.push(gateTally('build', isBuilt), await unitAndFlowTests(env))
  if (isBuilt) tallies.push(await browserTests(env))
  const after = await worktree()
  if (after !== before) console.log(`The tests changed the checkout:\n${after}`)
  tallies.push(gateTally('the checkout is as it was', after === before))
  const total = addTallies(...tallies)
  for (const name of total.unsteady) console.log(`passed only on a second try: ${name}`)
  for (const failure of total.failures) console.log(`failed: ${failure}`)
  console.log(tallyLine(total))
  return total.failed + total.skipped === 0 ? 0 : 1
})
