import { expect, test } from 'vitest'
import { perSessionMinor, typedPerSession } from './package-price'

test('the price of one session is rounded to the nearest cent', () => {
  expect(perSessionMinor({ priceMinor: 1_000_000, sessionsCount: 5 })).toBe(200_000)
  expect(perSessionMinor({ priceMinor: 1_000_000, sessionsCount: 3 })).toBe(333_333)
  expect(perSessionMinor({ priceMinor: 200, sessionsCount: 3 })).toBe(67)
})

test('nothing is said of a price that is not typed yet', () => {
  expect(typedPerSession({ price: '10,000', sessionsCount: '5' }, 'KES')).toBe(200_000)
  for (const [price, sessionsCount] of [
    ['', '5'],
    ['0', '5'],
    ['10,000', ''],
    ['10,000', '0'],
    ['ten', '5'],
  ])
    expect(typedPerSession({ price: price!, sessionsCount: sessionsCount! }, 'KES')).toBeNull()
})
