import { expect, test } from 'vitest'
import { pauseLeft, withAttempt, type Attempts } from './sign-in-pause'

const after = (count: number): Attempts | undefined => {
  let attempts: Attempts | undefined
  for (let tries = 0; tries < count; tries++) attempts = withAttempt(attempts, 1_000)
  return attempts
}

test('the first four tries cost nothing, the fifth 30 seconds, each further one twice as much, at most an hour', () => {
  const pauses = Array.from({ length: 14 }, (_, index) => pauseLeft(after(index), 1_000) / 1_000)
  expect(pauses).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
})

test('a pause runs down', () => {
  expect([pauseLeft(after(5), 1_000), pauseLeft(after(5), 21_000), pauseLeft(after(5), 31_000), pauseLeft(after(5), 99_000)]).toEqual([
    30_000, 10_000, 0, 0,
  ])
})

test('tries are forgotten after a quiet day', () => {
  const dayMs = 24 * 3_600_000
  expect(withAttempt(after(9), 1_000 + dayMs).failures).toBe(10)
  expect(withAttempt(after(9), 1_001 + dayMs)).toEqual({ failures: 1, lastAt: 1_001 + dayMs, pausedUntil: null })
})
