import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[], unsteady: string[] }} Tally `failures` names what failed, `unsteady` what passed only on a second try. */

export const emptyTally = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] }
export const addTallies = (...tallies) =>
  tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      failures: [...sum.failures, ...one.failures],
      unsteady: [...sum.unsteady, ...one.unsteady],
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
    unsteady: [],
  }
  return atLeastOneFailure(tally, code, 'Vitest')
}

/** A suite of Playwright's report holds specs and further suites. */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]

/** A browser on a machine that stalls for a moment may cost one test its first try; more of them are a fault. */
const mostUnsteady = 2

/** @returns {Tally} of Playwright's JSON report; tests that passed only on a second try are named, and have failed when there are more than {@link mostUnsteady} */
export function playwrightTally(report, code) {
  if (!report) return atLeastOneFailure(emptyTally, code || 1, 'Playwright')
  const { expected, unexpected, flaky, skipped } = report.stats
  const named = (wanted) =>
    specsOf(report).flatMap(({ file, title, tests }) =>
      tests.filter(({ status }) => status === wanted).map(({ projectName }) => `${projectName}, ${file}: ${title}`),
    )
  const unsteady = named('flaky')
  const isSteady = flaky <= mostUnsteady
  const tally = {
    passed: expected + (isSteady ? flaky : 0),
    failed: unexpected + (isSteady ? 0 : flaky),
    skipped,
    failures: [...named('unexpected'), ...(isSteady ? [] : unsteady)],
    unsteady,
  }
  return atLeastOneFailure(tally, code, 'Playwright')
}

export const vitestFile = (file, code) => vitestTally(readReport(file), code)
export const playwrightFile = (file, code) => playwrightTally(readReport(file), code)

export const tallyLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
