import { expect, test } from 'vitest'
import { countWords, expected, leftBefore } from './count-words'

test('a count that is right says so, and one that is not by how much and which way', () => {
  const wanted = expected(18_400_00)
  expect(countWords(18_400_00, wanted, 'KES')).toMatchObject({
    tone: 'success',
    says: 'Right',
    words: 'Right: 18,400 counted, 18,400 expected',
  })
  expect(countWords(18_200_00, wanted, 'KES')).toMatchObject({
    tone: 'danger',
    says: 'Short 200',
    words: 'Short 200: 18,200 counted, 18,400 expected',
  })
  expect(countWords(18_400_50, wanted, 'KES')).toMatchObject({
    tone: 'warning',
    says: 'Over 0.50',
    words: 'Over 0.50: 18,400.50 counted, 18,400 expected',
  })
})

test('the count that opens a drawer is held against what was left in it', () => {
  expect(countWords(3_000_00, leftBefore(5_000_00), 'KES').words).toBe('Short 2,000: 3,000 counted, 5,000 left in it last time')
})
