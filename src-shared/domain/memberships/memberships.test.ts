import { expect, test } from 'vitest'
import { daysFromPayment } from './days-from-payment'
import { movedPeriods, restDays, unrestedDays } from './freeze'
import { membershipState } from './membership-state'
import { nextStart } from './next-start'
import { periodEnd } from './period-end'
import { renewalText } from './renewal-text'

const monthFrom = (startOn: string, periodCount = 1) => periodEnd(startOn, { periodUnit: 'month', periodCount })

test('a month ends the day before the same day of the next one', () => {
  expect([monthFrom('2027-06-08'), monthFrom('2027-06-01'), monthFrom('2027-12-15')]).toEqual(['2027-07-07', '2027-06-30', '2028-01-14'])
})

test('where the next month has no such day, its last day takes the place', () => {
  expect([monthFrom('2027-01-31'), monthFrom('2028-01-31'), monthFrom('2027-01-29'), monthFrom('2027-03-31')]).toEqual([
    '2027-02-27',
    '2028-02-28',
    '2027-02-27',
    '2027-04-29',
  ])
  expect([monthFrom('2027-02-28'), monthFrom('2028-02-29')]).toEqual(['2027-03-27', '2028-03-28'])
})

test('weeks, several months, and years over a leap day are counted on the calendar', () => {
  expect(periodEnd('2027-06-08', { periodUnit: 'week', periodCount: 1 })).toBe('2027-06-14')
  expect(periodEnd('2027-06-08', { periodUnit: 'week', periodCount: 4 })).toBe('2027-07-05')
  expect(monthFrom('2027-08-31', 6)).toBe('2028-02-28')
  expect(periodEnd('2028-02-29', { periodUnit: 'year', periodCount: 1 })).toBe('2029-02-27')
  expect(periodEnd('2027-03-01', { periodUnit: 'year', periodCount: 1 })).toBe('2028-02-29')
})

test('a renewal in time follows the last day, and one after it begins today', () => {
  expect([nextStart('2027-07-07', '2027-06-08'), nextStart('2027-06-08', '2027-06-08'), nextStart('2027-06-07', '2027-06-08')]).toEqual([
    '2027-07-08',
    '2027-06-09',
    '2027-06-08',
  ])
})

test('paid on a later day than sold, a period has all its days from that day, unless they begin after it', () => {
  const june = { startOn: '2027-06-08', endOn: '2027-07-07' }
  const soldOn = '2027-06-08'
  expect(daysFromPayment(june, { soldOn, paidOn: '2027-06-08' })).toEqual(june)
  expect(daysFromPayment(june, { soldOn, paidOn: '2027-06-21' })).toEqual({ startOn: '2027-06-21', endOn: '2027-07-20' })
  expect(daysFromPayment(june, { soldOn, paidOn: '2027-07-20' })).toEqual({ startOn: '2027-07-20', endOn: '2027-08-18' })
  expect(daysFromPayment(june, { soldOn: '2027-06-20', paidOn: '2027-06-20' })).toEqual(june)
  expect(daysFromPayment(june, { soldOn: '2027-05-01', paidOn: '2027-06-08' })).toEqual(june)
  // A clock that was set back.
  expect(daysFromPayment(june, { soldOn: '2027-06-22', paidOn: '2027-06-21' })).toEqual(june)
})

const facts = { status: 'active', endOn: '2027-07-07', cancelledOn: null, frozenFrom: null, frozenUntil: null } as const

test('a membership holds on its last day and has run out on the next', () => {
  expect([membershipState(facts, '2027-07-07'), membershipState(facts, '2027-07-08')]).toEqual(['active', 'expired'])
})

test('it is frozen from the first to the last day of its freeze', () => {
  const resting = { ...facts, frozenFrom: '2027-06-10', frozenUntil: '2027-06-12' }
  const days = ['2027-06-09', '2027-06-10', '2027-06-12', '2027-06-13']
  expect(days.map((day) => membershipState(resting, day))).toEqual(['active', 'frozen', 'frozen', 'active'])
})

test('a cancelled one holds until its last day, one that was taken back does not', () => {
  const ending = { ...facts, cancelledOn: '2027-06-20', endOn: '2027-06-20' }
  expect([membershipState(ending, '2027-06-20'), membershipState(ending, '2027-06-21')]).toEqual(['active', 'cancelled'])
  expect(membershipState({ ...facts, status: 'cancelled' }, '2027-06-01')).toBe('cancelled')
})

test('one that has not been paid is pending whatever the day', () => {
  const unpaid = { ...facts, status: 'pending' } as const
  expect([membershipState(unpaid, '2027-06-08'), membershipState(unpaid, '2027-08-08')]).toEqual(['pending', 'pending'])
})

test('a freeze moves the end of the period it lies in and all of the next ones', () => {
  const periods = [
    { id: 'past', startOn: '2027-05-01', endOn: '2027-05-31' },
    { id: 'present', startOn: '2027-06-01', endOn: '2027-06-30' },
    { id: 'next', startOn: '2027-07-01', endOn: '2027-07-31' },
  ]
  expect(movedPeriods(periods, '2027-06-10', 5)).toEqual([
    { id: 'present', startOn: '2027-06-01', endOn: '2027-07-05' },
    { id: 'next', startOn: '2027-07-06', endOn: '2027-08-05' },
  ])
  expect(movedPeriods(movedPeriods(periods, '2027-06-10', 5), '2027-06-10', -5)).toEqual(periods.slice(1))
})

test('a freeze that begins with a period moves its end and not its beginning', () => {
  expect(movedPeriods([{ startOn: '2027-06-01', endOn: '2027-06-30' }], '2027-06-01', 3)).toEqual([
    { startOn: '2027-06-01', endOn: '2027-07-03' },
  ])
})

test('ending a freeze gives back the day it ends and those after it', () => {
  const rest = { fromOn: '2027-06-10', untilOn: '2027-06-19' }
  expect(restDays(rest)).toBe(10)
  expect([unrestedDays(rest, '2027-06-13'), unrestedDays(rest, '2027-06-19'), unrestedDays(rest, '2027-06-08')]).toEqual([7, 1, 10])
})

test('what is left is said in plain words', () => {
  expect([-3, -1, 0, 1, 5].map(renewalText)).toEqual([
    'Expired 3 days ago',
    'Expired yesterday',
    'Ends today',
    'Ends tomorrow',
    'Ends in 5 days',
  ])
})
