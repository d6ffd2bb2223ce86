import { expect, it } from 'vitest'
import { addTallies, playwrightTally, tallyLine, vitestTally } from '../../scripts/lib/test-tally.mjs'

const vitestReport = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

it('sums what ran into one line', () => {
  const browser = playwrightTally({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 } }, 1)
  expect(tallyLine(addTallies(vitestTally(vitestReport, 0), browser))).toBe('10 passed, 1 failed, 2 skipped')
})

it('counts a test file that does not load as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(vitestTally({ ...vitestReport, testResults }, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

it('counts low coverage as a failure', () => {
  expect(vitestTally(vitestReport, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

it('counts a run without a report as a failure', () => {
  expect([vitestTally(undefined, 0), playwrightTally(undefined, 0)]).toEqual([
    { passed: 0, failed: 1, skipped: 0 },
    { passed: 0, failed: 1, skipped: 0 },
  ])
})

it('counts a test that passed on its second try as a failure', () => {
  expect(playwrightTally({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 } }, 0)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})
