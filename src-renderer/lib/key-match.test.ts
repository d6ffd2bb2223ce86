import { expect, test } from 'vitest'
import { chordsOf, endsWith, type Press } from './key-match'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('a letter acts alone, not with Ctrl', () => {
  expect([press('b'), press('B'), press('b', { ctrlKey: true })].map((one) => endsWith([one], chordsOf('B')))).toEqual([true, true, false])
})

test('a question mark needs no word about Shift', () => {
  expect(endsWith([press('?', { shiftKey: true })], chordsOf('?'))).toBe(true)
})

test('G then T is two presses, Ctrl Enter is one', () => {
  expect([
    endsWith([press('g'), press('t')], chordsOf('G T')),
    endsWith([press('t')], chordsOf('G T')),
    endsWith([press('Enter', { ctrlKey: true })], chordsOf('Ctrl Enter')),
    endsWith([press('Enter')], chordsOf('Ctrl Enter')),
  ]).toEqual([true, false, true, false])
})

test('Shift with a letter is another key', () => {
  expect([
    endsWith([press('M', { shiftKey: true })], chordsOf('M')),
    endsWith([press('M', { shiftKey: true })], chordsOf('Shift M')),
  ]).toEqual([false, true])
})
