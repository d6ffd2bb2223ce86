import { expect, test } from 'vitest'
import { withoutError } from './sale-errors'

const errors = {
  'tender.a.amount': 'Write an amount, such as 1500.',
  'tender.a.reference': 'Write the reference of the M-Pesa payment.',
  'tender.ab.amount': 'Write an amount, such as 1500.',
}

test('a field that has changed is no longer wrong, the others still are', () => {
  expect(Object.keys(withoutError(errors, 'tender.a.reference'))).toEqual(['tender.a.amount', 'tender.ab.amount'])
})

test('of a part that is taken off nothing is wrong any more', () => {
  expect(Object.keys(withoutError(errors, 'tender.a'))).toEqual(['tender.ab.amount'])
})
