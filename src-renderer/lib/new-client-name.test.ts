import { expect, test } from 'vitest'
import { newClientName, withCapitals } from './new-client-name'

test('a name typed all in small letters is proposed with capitals', () => {
  expect(newClientName('  grace   wanjiru mwangi ')).toEqual({ firstName: 'Grace', lastName: 'Wanjiru Mwangi' })
})

test.each(['van der Berg', 'Grace wanjiru', 'DJ Kim', 'McDonald', 'grace McKay'])('%s has a capital and stays as typed', (typed) => {
  expect(withCapitals(typed)).toBe(typed)
})

test.each([
  ['anne-marie', 'Anne-Marie'],
  ["sean o'brien", "Sean O'Brien"],
  ["ng'ang'a", "Ng'ang'a"],
  ['élodie', 'Élodie'],
  ['+254 711', '+254 711'],
  ['', ''],
])('%s becomes %s', (typed, proposed) => {
  expect(withCapitals(typed)).toBe(proposed)
})

test('one word is the first name alone', () => {
  expect(newClientName('grace')).toEqual({ firstName: 'Grace', lastName: '' })
})
