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
  })
})

it('counts low coverage as a failure', () => {
  expect(vitestTally(vitestReport, 1)).toEqual({ passed: 7, failed: 1, skipped: 0, failures: ['Vitest ended with 1'] })
})

it('counts a run without a report as a failure', () => {
  expect([vitestTally(undefined, 0), playwrightTally(undefined, 0)]).toEqual([
    { passed: 0, failed: 1, skipped: 0, failures: ['Vitest ended with 1'] },
    { passed: 0, failed: 1, skipped: 0, failures: ['Playwright ended with 1'] },
  ])
})

it('counts a test that passed on its second try as a failure', () => {
  const stats = { expected: 1, unexpected: 0, flaky: 1, skipped: 0 }
  expect(playwrightTally({ stats, suites: [] }, 0)).toMatchObject({ passed: 1, failed: 1, skipped: 0 })
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
