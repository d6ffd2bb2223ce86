import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocation } from './allocation'
import { dueText } from './due-text'
import { creditsDetail, longDay, packageDetail, planDetail, soldText } from './sold-text'
import { tenderProblem } from './tender-problem'
import { daysOfUrgency, urgencyOf, type Urgency } from './urgency'

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

describe('urgency', () => {
  test('goes from overdue to later as the days left grow', () => {
    const days = [-400, -1, 0, 1, 3, 4, 7, 8, 14, 15, 30, 31, 400]
    expect(days.map(urgencyOf)).toEqual([
      'overdue',
      'overdue',
      'today',
      'critical',
      'critical',
      'high',
      'high',
      'medium',
      'medium',
      'low',
      'low',
      'later',
      'later',
    ])
  })
  test('spans the days it is said of, and no others', () => {
    const urgencies: Urgency[] = ['overdue', 'today', 'critical', 'high', 'medium', 'low', 'later']
    for (let daysLeft = -40; daysLeft <= 40; daysLeft++) {
      const within = urgencies.filter((one) => {
        const { from, to } = daysOfUrgency(one)
        return (from === null || daysLeft >= from) && (to === null || daysLeft <= to)
      })
      expect([daysLeft, within]).toEqual([daysLeft, [urgencyOf(daysLeft)]])
    }
  })
  test('is said in days', () => {
    expect([-3, -1, 0, 1, 5].map(dueText)).toEqual(['3 days overdue', '1 day overdue', 'Due today', 'Due tomorrow', 'Due in 5 days'])
  })
})

describe('payments of the lines of an invoice', () => {
  test('are split by what is still open', () => {
    expect(allocation([50, 50], [75, 25])).toEqual([
      [38, 12],
      [37, 13],
    ])
    expect(allocation([10], [0, 10])).toEqual([[0, 10]])
  })
  test('add up to each payment, and to each line once all is paid', () => {
    const money = fc.integer({ min: 0, max: 1_000_000_000_00 })
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        (open, parts) => {
          const total = sum(open)
          const payments = parts.map((part, index) => (index === parts.length - 1 ? 0 : Math.floor((total * part) / (sum(parts) + 1))))
          payments[payments.length - 1] = total - sum(payments)
          const rows = allocation(payments, open)
          for (const [index, row] of rows.entries()) {
            expect(sum(row)).toBe(payments[index])
            expect(Math.min(...row)).toBeGreaterThanOrEqual(0)
          }
          for (const [line, amountMinor] of open.entries()) expect(sum(rows.map((row) => row[line] ?? 0))).toBe(amountMinor)
        },
      ),
    )
  })
})

describe('tenders', () => {
  const cash = (amountMinor: number, tenderedMinor?: number) => ({ method: 'cash', amountMinor, tenderedMinor })
  test('may pay all, or a part', () => {
    expect(tenderProblem([cash(100, 500)], 100, 'KES')).toBeNull()
    expect(tenderProblem([cash(40), { method: 'card', amountMinor: 20, referenceNumber: '7' }], 100, 'KES')).toBeNull()
    expect(tenderProblem([], 100, 'KES')).toBeNull()
  })
  test('come to no more than is owed, in sum', () => {
    expect(tenderProblem([cash(60), cash(41)], 100, 'KES')).toMatchObject({ field: 'tenders', byMinor: 1 })
    expect(tenderProblem([cash(1)], 0, 'KES')).toMatchObject({ field: 'tenders', byMinor: 1 })
  })
  test('but cash need a reference', () => {
    for (const referenceNumber of [undefined, null, ''])
      expect(tenderProblem([cash(1), { method: 'cheque', amountMinor: 1, referenceNumber }], 100, 'KES')).toMatchObject({
        field: 'tenders.1.referenceNumber',
      })
  })
})

test('what is sold is said in a line', () => {
  expect(longDay('2027-08-30')).toBe('30 August 2027')
  expect(creditsDetail(5, '2027-08-30')).toBe('5 sessions, use by 30 August 2027')
  expect(creditsDetail(1, null)).toBe('1 session')
  expect([packageDetail(5, 90), packageDetail(1, 1), packageDetail(10, null)]).toEqual([
    '5 sessions, 90 days',
    '1 session, 1 day',
    '10 sessions',
  ])
  expect(planDetail({ periodUnit: 'month', periodCount: 1, sessionsIncluded: null })).toBe('1 month, unlimited sessions')
  expect(planDetail({ periodUnit: 'week', periodCount: 2, sessionsIncluded: 3 })).toBe('2 weeks, 3 sessions')
  expect([soldText(['5-pack']), soldText(['5-pack', 'Towel', 'Water'])]).toEqual(['5-pack', '5-pack and 2 more'])
})
