import { expect, test } from 'vitest'
import type { Booking } from '../../lib/records'
import { todayTasks } from './today-tasks'

const now = Date.parse('2027-06-08T10:00:00.000Z')
const request = (id: string, holdUntil: string | null = null) => ({ id, status: 'pending', holdUntil }) as Booking
const missing = { id: 'tom', status: 'confirmed', holdUntil: null } as Booking

test('what the server proposes comes first, then the requests that can wait, each once', () => {
  const hold = request('zoe', '2027-06-08T11:00:00.000Z')
  const tasks = todayTasks(
    [
      { kind: 'hold', booking: hold },
      { kind: 'no_show', booking: missing },
    ],
    [hold, request('priya')],
    now,
  )
  expect(tasks.map(({ kind, booking }) => `${kind} ${booking.id}`)).toEqual(['hold zoe', 'no_show tom', 'request priya'])
})

test('a hold that ran out while it was in sight asks for nothing any more', () => {
  expect(todayTasks([{ kind: 'hold', booking: request('zoe', '2027-06-08T10:00:00.000Z') }], [], now)).toEqual([])
})
