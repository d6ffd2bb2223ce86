import { expect, test } from 'vitest'
import type { DiaryDay } from '../lib/records'
import { nextFreeRows } from './next-free-rows'

const at = (day: number, hour: number) => `2027-06-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
const now = Date.parse(at(12, 18))

/** A day on which these trainers work from nine to ten. */
const dayOf = (day: number, ...working: string[]): DiaryDay => ({
  onDate: at(day, 0).slice(0, 10),
  timeZone: 'UTC',
  zoneAbbreviation: 'UTC',
  startsAt: at(day, 0),
  endsAt: at(day + 1, 0),
  closedFor: null,
  hours: [],
  now: at(12, 18),
  columns: ['Amina', 'Brian', 'Chen'].map((name) => ({
    trainerId: name,
    name,
    initials: name.slice(0, 1),
    hue: 1,
    open: working.includes(name) ? [{ startsAt: at(day, 9), endsAt: at(day, 10) }] : [],
    isAway: false,
    bookings: [],
  })),
})

const told = (...days: (DiaryDay | undefined)[]) =>
  nextFreeRows(days, now).map(({ name, freeAt }) => [name, freeAt === null ? null : new Date(freeAt).toISOString()])

test('a trainer without an hour today or tomorrow is free on the first day that has one', () => {
  expect(told(dayOf(12, 'Amina', 'Brian'), dayOf(13, 'Chen'), dayOf(14, 'Brian', 'Chen'))).toEqual([
    ['Chen', at(13, 9)],
    ['Brian', at(14, 9)],
    ['Amina', null],
  ])
})

test('a day that has not answered yet is passed over, and without today there is nothing to say', () => {
  expect(told(dayOf(12), undefined, dayOf(14, 'Amina'))[0]).toEqual(['Amina', at(14, 9)])
  expect(told(undefined, dayOf(13, 'Amina'))).toEqual([])
})
