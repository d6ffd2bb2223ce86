import { expect, test } from 'vitest'
import { freeHue } from './free-hue'

test('a new trainer gets the first hue nobody has, and when all are taken the one fewest have', () => {
  expect(freeHue([])).toBe(1)
  expect(freeHue([{ hue: 1 }, { hue: 3 }])).toBe(2)
  const everyHue = Array.from({ length: 12 }, (_, index) => ({ hue: index + 1 }))
  expect(freeHue([...everyHue, { hue: 1 }])).toBe(2)
})
