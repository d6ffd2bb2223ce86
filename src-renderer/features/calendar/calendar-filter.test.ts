import { expect, test } from 'vitest'
import { everything, filterFromSearch, isShown, searchOfFilter, toggled, type CalendarFilter } from './calendar-filter'

const [amina, brian] = ['01J00000000000000000000AAA', '01J00000000000000000000BBB'] as const

test('the filter survives the address', () => {
  const filter: CalendarFilter = { trainers: [amina, brian], types: [amina], states: ['pending', 'no_show'] }
  expect(filterFromSearch({ ...searchOfFilter(filter) })).toEqual(filter)
  expect(searchOfFilter(everything)).toEqual({})
})

test('what no filter knows is dropped from the address', () => {
  expect(filterFromSearch({ trainers: `nobody,${amina},${amina},`, types: 7, states: 'lost,confirmed', view: 'week' })).toEqual({
    trainers: [amina],
    types: [],
    states: ['confirmed'],
  })
})

test('taking one away keeps the rest, and having all again leaves nothing out', () => {
  const all = ['a', 'b', 'c']
  expect([toggled([], 'b', all), toggled(['a', 'c'], 'b', all), toggled(['a'], 'c', all), toggled(['a'], 'a', all)]).toEqual([
    ['a', 'c'],
    [],
    ['a', 'c'],
    [],
  ])
})

test('a booking is shown when each list that chooses has it', () => {
  const booking = { trainerId: amina, sessionTypeId: brian, status: 'confirmed' as const }
  const shown = (filter: Partial<CalendarFilter>) => isShown({ ...everything, ...filter }, booking)
  expect([
    shown({}),
    shown({ trainers: [amina] }),
    shown({ trainers: [brian] }),
    shown({ types: [amina] }),
    shown({ states: ['pending'] }),
  ]).toEqual([true, true, false, false, false])
})
