import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

export const emptyTally = { passed: 0, failed: 0, skipped: 0 }
export const addTallies = (...tallies) =>
  tallies.reduce(
    (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }),
    emptyTally,
  )

/** A run that ended badly without naming a failed test (a crash, a file that does not load) still counts as one failure. */
const atLeastOneFailure = (tally, code) => (code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally)

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** @returns {Tally} of Vitest's JSON report */
export function vitestTally(report, code) {
  if (!report) return atLeastOneFailure(emptyTally, code || 1)
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return atLeastOneFailure(tally, code)
}

/** @returns {Tally} of Playwright's JSON report; a test that passed only on a second try has failed */
export function playwrightTally(report, code) {
  if (!report) return atLeastOneFailure(emptyTally, code || 1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

export const vitestFile = (file, code) => vitestTally(readReport(file), code)
export const playwrightFile = (file, code) => playwrightTally(readReport(file), code)

export const tallyLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
