import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, phoneDigits } from './fold-text'

test('marks, strokes and capitals fold away', () => {
  const folded = ['Żółć', 'Łukasz', 'Søren', 'GROSS', 'Groß', 'Đorđe', 'Алёна', 'Zoë', 'Æsir', 'ﬁt', 'ＡＢＣ', 'İpek', 'Nguyễn'].map(
    foldText,
  )
  expect(folded).toEqual(['zolc', 'lukasz', 'soren', 'gross', 'gross', 'dorde', 'алена', 'zoe', 'aesir', 'fit', 'abc', 'ipek', 'nguyen'])
})

test('an apostrophe joins, other signs part words', () => {
  expect(['O’Brien', "O'Brien", 'Anne-Marie', '  two   words ', 'a_b', 'grace@home.example'].map(foldText)).toEqual([
    'obrien',
    'obrien',
    'anne marie',
    'two words',
    'a b',
    'grace@home.example',
  ])
})

test('what cannot be seen is not there, a picture is a word', () => {
  expect(['Gra\u200Bce', '\u202EGrace\u202C', 'Wanji\u00ADru', 'Grace😀W', '👩‍👩‍👧', '👍🏽', '🇰🇪', '❤️'].map(foldText)).toEqual([
    'grace',
    'grace',
    'wanjiru',
    'grace 😀 w',
    '👩 👩 👧',
    '👍',
    '🇰 🇪',
    '❤',
  ])
})

test('a last sigma is the letter it is inside a word', () => {
  expect(foldText('ΟΔΥΣΣΕΥΣ')).toBe('οδυσσευσ')
  expect(foldText('Οδυσσεύς').startsWith(foldText('ΟΔΥΣ'))).toBe(true)
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: 2000 },
  )
  expect(foldText('ǿ')).toBe('o')
})

test('a row and a query that differ only in case fold alike', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcżółćéüñøß '), maxLength: 12 })
  fc.assert(
    fc.property(name, (text) => {
      expect(foldText(text.toUpperCase())).toBe(foldText(text))
    }),
  )
})

test('a phone is its digits', () => {
  expect(phoneDigits('+254 (711) 000-111')).toBe('254711000111')
})
