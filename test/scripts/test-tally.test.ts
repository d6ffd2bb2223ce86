import { expect, it } from 'vitest'
import { addTallies, gateTally, playwrightTally, tallyLine, vitestTally } from '../../scripts/lib/test-tally.mjs'

const vitestReport = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

it('sums what ran into one line', () => {
  const browser = playwrightTally({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }, suites: [] }, 1)
  expect(tallyLine(addTallies(vitestTally(vitestReport, 0), browser))).toBe('10 passed, 1 failed, 2 skipped')
})

it('counts a test file that does not load as a failure', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }]
  expect(vitestTally({ ...vitestReport, testResults }, 1)).toEqual({
    passed: 7,
    failed: 1,
    skipped: 0,
    failures: ['a.test.ts: did not run'],
    unsteady: [],
  })
})

it('counts low coverage as a failure', () => {
  expect(vitestTally(vitestReport, 1)).toMatchObject({ passed: 7, failed: 1, skipped: 0, failures: ['Vitest ended with 1'] })
})

it('counts a run without a report as a failure', () => {
  expect([vitestTally(undefined, 0), playwrightTally(undefined, 0)]).toMatchObject([
    { passed: 0, failed: 1, skipped: 0, failures: ['Vitest ended with 1'] },
    { passed: 0, failed: 1, skipped: 0, failures: ['Playwright ended with 1'] },
  ])
})

it('names tests that passed only on a second try, and counts them as failures from the third on', () => {
  const reportOf = (flaky: number) => ({
    stats: { expected: 1, unexpected: 0, flaky, skipped: 0 },
    suites: [{ specs: [{ file: 'sell.spec.ts', title: 'sells', tests: Array(flaky).fill({ projectName: 'station', status: 'flaky' }) }] }],
  })
  const name = 'station, sell.spec.ts: sells'
  expect(playwrightTally(reportOf(2), 0)).toEqual({ passed: 3, failed: 0, skipped: 0, failures: [], unsteady: [name, name] })
  expect(playwrightTally(reportOf(3), 0)).toMatchObject({ passed: 1, failed: 3, failures: [name, name, name] })
})

it('names each test that failed', () => {
  const assertionResults = [
    { fullName: 'holds', status: 'passed' },
    { fullName: 'breaks', status: 'failed' },
  ]
  const units = vitestTally({ ...vitestReport, testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] }, 1)
  const tests = [
    { projectName: 'desktop', status: 'expected' },
    { projectName: 'station', status: 'unexpected' },
  ]
  const suites = [{ specs: [], suites: [{ specs: [{ file: 'sell.spec.ts', title: 'sells', tests }] }] }]
  const browser = playwrightTally({ stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }, suites }, 1)
  const total = addTallies(gateTally('types', false), gateTally('lint', true), units, browser)
  expect(total.failures).toEqual(['types', 'a.test.ts: breaks', 'station, sell.spec.ts: sells'])
  expect(total.failed).toBe(3)
})
