import { expect, test } from 'vitest'
import { chosenStart } from './chosen-start'

test('reads a typed time in the zone of the studio', () => {
  expect(chosenStart('2027-06-10', '18', 'Africa/Nairobi')).toEqual({ kind: 'at', startsAt: '2027-06-10T15:00:00.000Z' })
})

test('offers both passes of a repeated hour', () => {
  expect(chosenStart('2027-11-07', '1:30', 'America/Chicago')).toEqual({
    kind: 'choose',
    choices: [
      { startsAt: '2027-11-07T06:30:00.000Z', label: '01:30 CDT' },
      { startsAt: '2027-11-07T07:30:00.000Z', label: '01:30 CST' },
    ],
  })
})

test('refuses a missing time with the next valid one', () => {
  expect(chosenStart('2027-03-14', '2:30', 'America/Chicago')).toEqual({
    kind: 'refused',
    sentence: '02:30 does not exist that night, the clocks go forward; the next time is 03:00.',
  })
})
