import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally `failures` names what failed. */

export const emptyTally = { passed: 0, failed: 0, skipped: 0, failures: [] }
export const addTallies = (...tallies) =>
  tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      failures: [...sum.failures, ...one.failures],
    }),
    emptyTally,
  )

/** @returns {Tally} of a check that passes or fails as a whole */
export const gateTally = (name, isPassed) => (isPassed ? { ...emptyTally, passed: 1 } : { ...emptyTally, failed: 1, failures: [name] })

/** A run that ended badly without naming a failed test (a crash, too little coverage) still counts as one failure. */
const atLeastOneFailure = (tally, code, runner) =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1, failures: [`${runner} ended with ${code}`] } : tally

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** @returns {Tally} of Vitest's JSON report */
export function vitestTally(report, code) {
  if (!report) return atLeastOneFailure(emptyTally, code || 1, 'Vitest')
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${name}: ${fullName}`)
    return status === 'failed' && failed.length === 0 ? [`${name}: did not run`] : failed
  })
  const tally = {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  }
  return atLeastOneFailure(tally, code, 'Vitest')
}

/** A suite of Playwright's report holds specs and further suites. */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]

/** @returns {Tally} of Playwright's JSON report; a test that passed only on a second try has failed */
export function playwrightTally(report, code) {
  if (!report) return atLeastOneFailure(emptyTally, code || 1, 'Playwright')
  const { expected, unexpected, flaky, skipped } = report.stats
  const failures = specsOf(report).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName }) => `${projectName}, ${file}: ${title}`),
  )
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped, failures }, code, 'Playwright')
}

export const vitestFile = (file, code) => vitestTally(readReport(file), code)
export const playwrightFile = (file, code) => playwrightTally(readReport(file), code)

export const tallyLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
