import { expect, test } from 'vitest'
import { firstPlace, neighbourPlace, placeAt, type Direction } from './day-focus'

const cell = (key: string, from: number, until: number) => ({ key, from, until })
const columns = [
  { trainerId: 'amina', cells: [cell('a9', 9, 10), cell('a10', 10, 12), cell('a12', 12, 13)] },
  { trainerId: 'away', cells: [] },
  { trainerId: 'brian', cells: [cell('b8', 8, 9), cell('b11', 11, 14)] },
]
const go = (key: string, trainerId: string, direction: Direction) => neighbourPlace(columns, { trainerId, key }, direction).key

test('goes along a day with up and down and stops at its ends', () => {
  expect([
    go('a9', 'amina', 'down'),
    go('a10', 'amina', 'up'),
    go('a9', 'amina', 'up'),
    go('a12', 'amina', 'down'),
    go('a12', 'amina', 'home'),
    go('a9', 'amina', 'end'),
  ]).toEqual(['a10', 'a9', 'a9', 'a12', 'a9', 'a12'])
})

test('goes to the same time of the next trainer who has any, past one who is away', () => {
  expect([
    go('a9', 'amina', 'right'),
    go('a12', 'amina', 'right'),
    go('b11', 'brian', 'left'),
    go('b8', 'brian', 'left'),
    go('b8', 'brian', 'right'),
  ]).toEqual(['b8', 'b11', 'a10', 'a9', 'b8'])
})

test('starts at the first cell that is not over', () => {
  expect([firstPlace(columns, 11), firstPlace(columns, 20), firstPlace([{ trainerId: 'away', cells: [] }], 1)]).toEqual([
    { trainerId: 'amina', key: 'a10' },
    { trainerId: 'amina', key: 'a9' },
    null,
  ])
})

test('goes to what is now at the time of a cell that has gone', () => {
  expect([placeAt(columns, 'amina', 11), placeAt(columns, 'brian', 9.5), placeAt(columns, 'away', 9), placeAt(columns, 'gone', 9)]).toEqual(
    [{ trainerId: 'amina', key: 'a10' }, { trainerId: 'brian', key: 'b8' }, null, null],
  )
})
