import { expect, test } from 'vitest'
import { proposedTypeId } from './proposed-type'

const types = ['boxing', 'personal', 'pilates']

test('what was just sold is proposed, not the first of the list', () => {
  expect(proposedTypeId(types, undefined, ['personal'])).toBe('personal')
  expect(proposedTypeId(types, 'boxing', ['personal'])).toBe('personal')
})

test('of several that were sold the usual one is proposed', () => {
  expect(proposedTypeId(types, 'pilates', ['personal', 'pilates'])).toBe('pilates')
})

test('where nothing was sold, or nothing that is booked here, it is the usual one', () => {
  expect(proposedTypeId(types, 'pilates', [])).toBe('pilates')
  expect(proposedTypeId(types, 'pilates', ['a class'])).toBe('pilates')
  expect(proposedTypeId(types, undefined, [])).toBeUndefined()
})
