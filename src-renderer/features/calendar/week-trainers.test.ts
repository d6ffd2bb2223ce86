import { expect, test } from 'vitest'
import { everything } from './calendar-filter'
import { everythingIn, isNarrowed, shownTrainerIds, weekTrainersOf, withTrainerToggled } from './week-trainers'

const trainers = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id, initials: id, hue: 1 }))
const desk = { trainers, ownTrainerId: null }
const choosing = (...ids: string[]) => ({ ...everything, trainers: ids })
const week = (choices: typeof desk | { trainers: typeof trainers; ownTrainerId: string }, ...ids: string[]) =>
  weekTrainersOf(choices, choosing(...ids)).map(({ id }) => id)

test('with nobody chosen the week is the own one, or that of the first trainer', () => {
  expect([week(desk), week({ ...desk, ownTrainerId: 'c' }), week({ ...desk, ownTrainerId: 'gone' })]).toEqual([['a'], ['c'], ['a']])
  expect(weekTrainersOf({ trainers: [], ownTrainerId: null }, everything)).toEqual([])
})

test('the week shows the first five of those chosen', () => {
  expect([week(desk, 'f', 'b'), week(desk, 'a', 'b', 'c', 'd', 'e', 'f')]).toEqual([
    ['b', 'f'],
    ['a', 'b', 'c', 'd', 'e'],
  ])
})

test('who is added to the week joins those in sight, and who is taken away leaves the rest', () => {
  const after = (id: string, ...chosen: string[]) => withTrainerToggled('week', desk, choosing(...chosen), id).trainers
  expect([after('d'), after('d', 'b', 'd'), after('a')]).toEqual([['a', 'd'], ['b'], []])
  expect(withTrainerToggled('day', desk, everything, 'a').trainers).toEqual(['b', 'c', 'd', 'e', 'f'])
})

test('everything is everybody by day and the first five by week', () => {
  expect([everythingIn('day', desk).trainers, everythingIn('week', desk).trainers]).toEqual([[], ['a', 'b', 'c', 'd', 'e']])
  expect([shownTrainerIds('day', desk, everything).length, shownTrainerIds('week', desk, everything)]).toEqual([6, ['a']])
})

test('a view is called narrowed when it could show more and was told not to', () => {
  const five = choosing('a', 'b', 'c', 'd', 'e')
  expect([isNarrowed('week', desk, everything), isNarrowed('week', desk, five), isNarrowed('week', desk, choosing('b'))]).toEqual([
    false,
    false,
    true,
  ])
  expect([isNarrowed('day', desk, five), isNarrowed('day', desk, choosing('a', 'b', 'c', 'd', 'e', 'f'))]).toEqual([true, false])
  expect(isNarrowed('list', desk, { ...everything, states: ['pending'] })).toBe(true)
})
