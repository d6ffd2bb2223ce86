import { expect, test } from 'vitest'
import { changeSplit, likelyCash } from './cash-notes'

test('the next round sums above a price are offered', () => {
  expect(likelyCash(1_040_000, 'KES')).toEqual([1_050_000, 1_100_000, 1_200_000])
  expect(likelyCash(250_000, 'KES')).toEqual([300_000, 400_000, 500_000])
  expect(likelyCash(5_200, 'JPY')).toEqual([5_500, 6_000, 10_000])
  expect(likelyCash(12_500, 'KWD')).toEqual([13_000, 14_000, 15_000])
  expect(likelyCash(0, 'KES')).toEqual([])
})

test('change is split into the fewest notes', () => {
  expect(changeSplit(60_000, 'KES')).toBe('500 + 100')
  expect(changeSplit(240_000, 'KES')).toBe('2 × 1,000 + 2 × 200')
  expect(changeSplit(1_250, 'JPY')).toBe('1,000 + 2 × 100 + 50')
  expect(changeSplit(200_000, 'KES')).toBe('2 × 1,000')
  expect(changeSplit(50_000, 'KES')).toBeNull()
  expect(changeSplit(550, 'KES')).toBeNull()
  expect(changeSplit(1_000, 'ISK')).toBeNull()
})
