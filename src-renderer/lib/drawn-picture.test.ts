import { expect, test } from 'vitest'
import { middleSquare, wholeWithin } from './drawn-picture'

test('of a photo the middle square is taken, at most 512 px wide', () => {
  const cutOf = middleSquare(512)
  expect(cutOf(4000, 3000)).toEqual({ x: 500, y: 0, width: 3000, height: 3000, drawnWidth: 512, drawnHeight: 512 })
  expect(cutOf(600, 901)).toEqual({ x: 0, y: 150, width: 600, height: 600, drawnWidth: 512, drawnHeight: 512 })
})

test('of a logo everything is kept, in its proportions', () => {
  const cutOf = wholeWithin(800, 400)
  expect(cutOf(1600, 400)).toEqual({ x: 0, y: 0, width: 1600, height: 400, drawnWidth: 800, drawnHeight: 200 })
  expect(cutOf(1000, 1000)).toMatchObject({ drawnWidth: 400, drawnHeight: 400 })
  expect(cutOf(9000, 3)).toMatchObject({ drawnWidth: 800, drawnHeight: 1 })
})

test('a small picture is not blown up', () => {
  expect(middleSquare(512)(200, 200)).toMatchObject({ drawnWidth: 200, drawnHeight: 200 })
  expect(wholeWithin(800, 400)(120, 60)).toMatchObject({ drawnWidth: 120, drawnHeight: 60 })
})
