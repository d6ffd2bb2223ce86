import { expect, test } from 'vitest'
import type { Booking } from './records'
import { todayTasks } from './today-tasks'

const now = Date.parse('2027-06-08T10:00:00.000Z')
const request = (id: string, holdUntil: string | null = null) => ({ id, status: 'pending', holdUntil }) as Booking
const missing = { id: 'tom', status: 'confirmed', holdUntil: null } as Booking

test('holds about to run out come first, then no-shows to decide on, then the requests that can wait, each once', () => {
  const soon = request('zoe', '2027-06-08T12:00:00.000Z')
  const later = request('paul', '2027-06-08T12:00:00.001Z')
  const tasks = todayTasks(
    [
      { kind: 'hold', booking: soon },
      { kind: 'hold', booking: later },
      { kind: 'no_show', booking: missing },
    ],
    [soon, request('priya')],
    now,
  )
  expect(tasks.map(({ kind, booking }) => `${kind} ${booking.id}`)).toEqual(['hold zoe', 'no_show tom', 'request paul', 'request priya'])
})

test('a hold that ran out while it was in sight asks for nothing any more', () => {
  expect(todayTasks([{ kind: 'hold', booking: request('zoe', '2027-06-08T10:00:00.000Z') }], [], now)).toEqual([])
})
