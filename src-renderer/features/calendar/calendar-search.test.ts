import { expect, test } from 'vitest'
import { calendarSearch, lookOf } from './calendar-search'

const amina = '01J00000000000000000000AAA'

test('an address keeps its view and filter and loses what nobody knows', () => {
  expect(calendarSearch({ view: 'week', trainers: `${amina},nobody`, states: 'pending', page: 3 })).toEqual({
    view: 'week',
    trainers: amina,
    states: 'pending',
  })
  expect(calendarSearch({ view: 'year', types: '' })).toEqual({})
})

test('a day with all its columns is what an address without a word means', () => {
  expect(lookOf({})).toEqual({ view: 'day', filter: { trainers: [], types: [], states: [] } })
  expect(calendarSearch({ view: 'day' })).toEqual({})
})
