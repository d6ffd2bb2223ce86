import { expect, test } from 'vitest'
import { hourMs } from '@shared/domain/time/instant'
import { timeScale } from './day-sheet-scale'

const cell = (from: number, until: number, minHeightPt: number) => ({ from: from * hourMs, until: until * hourMs, minHeightPt })
const hours = (count: number) => Array.from({ length: count + 1 }, (_, hour) => hour * hourMs)

test('hours are even where every cell has room, and fill the page', () => {
  const scale = timeScale(hours(10), [cell(2, 3, 20)], 400, 10)
  expect([0, 1, 5, 10].map((hour) => Math.round(scale?.yOf(hour * hourMs) ?? -1))).toEqual([0, 40, 200, 400])
})

test('a short session stretches its time for all columns, and the rest gives way', () => {
  const scale = timeScale(hours(10), [cell(2, 2.25, 40)], 400, 10)
  const y = (hour: number) => scale?.yOf(hour * hourMs) ?? -1
  expect([Math.round(y(2.25) - y(2)), Math.round(y(10)), Math.round(y(1)) === Math.round(y(9) - y(8))]).toEqual([40, 400, true])
})

test('answers nothing where the words alone need more than the page', () => {
  expect(timeScale(hours(2), [cell(0, 1, 200), cell(1, 2, 201)], 400, 10)).toBeNull()
})
