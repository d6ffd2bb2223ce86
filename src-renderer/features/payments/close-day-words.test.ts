import { expect, test } from 'vitest'
import { countWords } from './close-day-words'

test('a count that is right says so, and one that is not by how much and which way', () => {
  expect(countWords(18_400_00, 18_400_00, 'KES')).toEqual({ tone: 'success', words: 'Right: 18,400 counted, 18,400 expected' })
  expect(countWords(18_200_00, 18_400_00, 'KES')).toEqual({ tone: 'danger', words: 'Short 200: 18,200 counted, 18,400 expected' })
  expect(countWords(18_400_50, 18_400_00, 'KES')).toEqual({ tone: 'warning', words: 'Over 0.50: 18,400.50 counted, 18,400 expected' })
})
