import { expect, test } from 'vitest'
import { daysOfSpan, paymentsSearch, spanOfDays } from './payments-search'

const tuesday = '2027-06-08'

test('a week begins on Monday, a month on its first, and both end today', () => {
  expect(daysOfSpan('week', tuesday)).toEqual({ from: '2027-06-07', to: tuesday })
  expect(daysOfSpan('month', tuesday)).toEqual({ from: '2027-06-01', to: tuesday })
  expect(daysOfSpan('today', tuesday)).toEqual({ from: tuesday, to: tuesday })
  expect(daysOfSpan('all', tuesday)).toEqual({})
})

test('on a Monday the week is the day itself, and reads as today', () => {
  expect(spanOfDays(daysOfSpan('week', '2027-06-07'), '2027-06-07')).toBe('today')
  expect(spanOfDays({ from: '2027-05-01', to: '2027-05-31' }, tuesday)).toBeUndefined()
})

test('an address keeps what it knows and drops the rest', () => {
  expect(paymentsSearch({ method: 'cash', status: 'paid', from: '2027-13-01', to: tuesday, payment: 'no id' })).toEqual({
    method: 'cash',
    to: tuesday,
  })
})
