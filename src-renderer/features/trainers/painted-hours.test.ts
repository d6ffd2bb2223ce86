import { expect, test } from 'vitest'
import { hoursLine, readHoursLine } from '../../lib/hours-line'
import { covering, painted, spanOf, strokeOf } from './painted-hours'

const hours = (text: string) => readHoursLine(text).hours ?? []
const slot = (time: string) => Number(time.slice(0, 2)) * 2 + (time.endsWith('30') ? 1 : 0)
const span = (from: string, last: string) => spanOf({ day: 0, slot: slot(from) }, { day: 0, slot: slot(last) })

test('a stroke on free time adds it and joins what it meets', () => {
  expect(hoursLine(painted(hours('9–12'), span('12:00', '12:30'), strokeOf(hours('9–12'), slot('12:00'))))).toBe('09:00–13:00')
  expect(hoursLine(painted(hours('9–12, 14–18'), span('12:00', '13:30'), 'add'))).toBe('09:00–18:00')
})

test('a stroke that begins on working time takes it away, and cuts a stretch in two', () => {
  const stroke = strokeOf(hours('9–18'), slot('13:00'))
  expect([stroke, hoursLine(painted(hours('9–18'), span('13:00', '13:30'), stroke))]).toEqual(['take', '09:00–13:00, 14:00–18:00'])
})

test('a stroke upwards covers the same half-hours as one downwards', () => {
  expect(span('12:30', '09:00')).toEqual(span('09:00', '12:30'))
})

test('a half-hour in which typed hours begin is filled by a stroke, not emptied', () => {
  expect([covering(hours('9:15–12'), slot('09:00')), strokeOf(hours('9:15–12'), slot('09:00'))]).toEqual(['part', 'add'])
  expect(hoursLine(painted(hours('9:15–12'), span('09:00', '09:00'), 'add'))).toBe('09:00–12:00')
})

test('the whole day can be painted, up to 24:00', () => {
  expect(hoursLine(painted([], { firstDay: 0, lastDay: 0, firstSlot: 0, lastSlot: 47 }, 'add'))).toBe('00:00–24:00')
})
