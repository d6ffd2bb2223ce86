import { describe, expect, test } from 'vitest'
import { rateFromText, rateText } from './tax-rate-text'

describe('a percentage as typed', () => {
  test.each([
    ['16', 1600],
    ['8.25', 825],
    ['8,5', 850],
    [' 0 ', 0],
    ['100 %', 10_000],
    ['7.07%', 707],
  ])('%s is %i basis points', (text, basisPoints) => expect(rateFromText(text)).toBe(basisPoints))

  test.each(['', 'VAT', '-1', '100.01', '101', '8.255', '1e2', '.5'])('“%s” is none', (text) => expect(rateFromText(text)).toBeNull())
})

test('a rate is named with its percentage, once', () => {
  expect(rateText({ name: 'VAT', rateBasisPoints: 1600 })).toBe('VAT 16 %')
  expect(rateText({ name: 'VAT 8.25%', rateBasisPoints: 825 })).toBe('VAT 8.25%')
})
