import { describe, expect, test } from 'vitest'
import { minuteOfDay, readWallTime, wallTimeLabel, wallTimeText } from './wall-time'

const chicago = 'America/Chicago'
const reading = (day: string, time: string, timeZone: string) => {
  const read = readWallTime(day, minuteOfDay(time), timeZone)
  return Object.fromEntries(
    Object.entries(read).map(([name, value]) => [name, typeof value === 'number' ? new Date(value).toISOString() : value]),
  )
}

test('a wall time names one instant on an ordinary day', () => {
  expect(reading('2027-06-08', '10:30', 'Africa/Nairobi')).toEqual({ kind: 'one', instant: '2027-06-08T07:30:00.000Z' })
})

test('24:00 is the first instant of the next day', () => {
  expect(reading('2027-06-08', '24:00', 'Africa/Nairobi')).toEqual({ kind: 'one', instant: '2027-06-08T21:00:00.000Z' })
})

test('a time the clocks jump over does not exist; the next one is where they land', () => {
  expect(reading('2027-03-14', '02:30', chicago)).toEqual({ kind: 'missing', next: '2027-03-14T08:00:00.000Z' })
  expect(reading('2027-03-14', '02:00', chicago)).toEqual({ kind: 'missing', next: '2027-03-14T08:00:00.000Z' })
  expect(reading('2027-03-14', '03:00', chicago)).toEqual({ kind: 'one', instant: '2027-03-14T08:00:00.000Z' })
  expect(reading('2027-10-03', '02:15', 'Australia/Lord_Howe')).toEqual({ kind: 'missing', next: '2027-10-02T15:30:00.000Z' })
})

test('a midnight the clocks jump over does not exist either', () => {
  expect(reading('2027-04-30', '00:30', 'Africa/Cairo')).toEqual({ kind: 'missing', next: '2027-04-29T22:00:00.000Z' })
})

test('a repeated time names both passes', () => {
  expect(reading('2027-11-07', '01:30', chicago)).toEqual({
    kind: 'two',
    first: '2027-11-07T06:30:00.000Z',
    second: '2027-11-07T07:30:00.000Z',
  })
  expect(reading('2027-11-07', '02:00', chicago)).toEqual({ kind: 'one', instant: '2027-11-07T08:00:00.000Z' })
})

describe('labels', () => {
  test('say the wall time, and the zone only where two instants share it', () => {
    const label = (iso: string) => wallTimeLabel(Date.parse(iso), chicago)
    expect(
      ['2027-06-08T15:05:00Z', '2027-11-07T05:59:00Z', '2027-11-07T06:30:00Z', '2027-11-07T07:30:00Z', '2027-11-07T08:00:00Z'].map(label),
    ).toEqual(['10:05', '00:59', '01:30 CDT', '01:30 CST', '02:00'])
  })

  test('do not depend on the zone of the computer', () => {
    expect(wallTimeLabel(Date.parse('2027-06-08T21:00:00Z'), 'Africa/Nairobi')).toBe('00:00')
  })
})

test('minutes of the day are written and read alike', () => {
  expect([0, 1, 599, 600, 1439, 1440].map(wallTimeText)).toEqual(['00:00', '00:01', '09:59', '10:00', '23:59', '24:00'])
  expect(['00:00', '09:59', '24:00'].map(minuteOfDay)).toEqual([0, 599, 1440])
})
