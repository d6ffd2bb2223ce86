import { expect, test } from 'vitest'
import { idleTimeLeft } from './idle-time'

const minuteMs = 60_000

test('a desk left alone has as long as the studio says', () => {
  expect(idleTimeLeft(4 * minuteMs, { at: 0, lockAfterMinutes: 10 })).toBe(6 * minuteMs)
  expect(idleTimeLeft(11 * minuteMs, { at: 0, lockAfterMinutes: 10 })).toBe(-minuteMs)
})

test('0 minutes are never', () => {
  expect(idleTimeLeft(1_000 * minuteMs, { at: 0, lockAfterMinutes: 0 })).toBeNull()
})

test('a clock that was put back takes nothing away', () => {
  expect(idleTimeLeft(0, { at: 60 * minuteMs, lockAfterMinutes: 10 })).toBe(10 * minuteMs)
})
