import { expect, test } from 'vitest'
import { hoursOf, weekErrors, weekTextOf } from './week-text'

test('reads stored hours into a week and back', () => {
  const hours = [
    { dayOfWeek: 0, start: '09:00', end: '12:00' },
    { dayOfWeek: 0, start: '14:00', end: '24:00' },
    { dayOfWeek: 6, start: '08:00', end: '10:00' },
  ]
  expect(hoursOf(weekTextOf(hours))).toEqual(hours)
})

test('takes times as they are typed and leaves empty stretches out', () => {
  expect(
    hoursOf([
      [
        { start: '9', end: '17.30' },
        { start: '', end: ' ' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ]),
  ).toEqual([{ dayOfWeek: 0, start: '09:00', end: '17:30' }])
})

test('says at which cell something is wrong', () => {
  const week = [
    [{ start: '9', end: '8' }],
    [{ start: 'x', end: '' }],
    [
      { start: '9', end: '12' },
      { start: '11', end: '13' },
    ],
    [],
    [],
    [],
    [],
  ]
  expect(Object.keys(weekErrors(week))).toEqual(['week.0.0.end', 'week.1.0.start', 'week.1.0.end', 'week.2.1.start'])
})
