import { expect, test } from 'vitest'
import { squareCrop } from './square-photo'

test('the middle square is taken, at most 512 px wide', () => {
  expect(squareCrop(4000, 3000)).toEqual({ x: 500, y: 0, side: 3000, drawn: 512 })
  expect(squareCrop(600, 901)).toEqual({ x: 0, y: 150, side: 600, drawn: 512 })
})

test('a small picture is not blown up', () => {
  expect(squareCrop(200, 200)).toEqual({ x: 0, y: 0, side: 200, drawn: 200 })
})
