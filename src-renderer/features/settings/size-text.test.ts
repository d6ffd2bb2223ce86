import { expect, test } from 'vitest'
import { sizeText } from './size-text'

test('says a size with at most two or three figures', () => {
  expect([0, 820, 1_400_000, 9_960_000, 32_000_000, 999_600, 2_100_000_000].map(sizeText)).toEqual([
    '0 B',
    '820 B',
    '1.4 MB',
    '10 MB',
    '32 MB',
    '1.0 MB',
    '2.1 GB',
  ])
})
