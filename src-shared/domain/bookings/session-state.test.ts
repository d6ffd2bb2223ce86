import { expect, test } from 'vitest'
import { sessionState } from './session-state'
import type { BookingStatus } from './transitions'

const session = { status: 'confirmed' as BookingStatus, startsAt: 100, endsAt: 160, checkedInAt: null }
const statesAt = (times: number[], isCheckingIn: boolean) => times.map((now) => sessionState(session, now, isCheckingIn))

test('a confirmed client who is not here is late from the start on, and a proposed no-show from the end on', () => {
  expect(statesAt([99, 100, 159, 160], true)).toEqual(['confirmed', 'late', 'late', 'no_show_proposed'])
})

test('nobody is called late on a day on which nobody is checked in', () => {
  expect(statesAt([99, 100, 159, 160], false)).toEqual(['confirmed', 'confirmed', 'confirmed', 'no_show_proposed'])
})

test('a client who is here is neither late nor missing', () => {
  expect([90, 130, 200].map((now) => sessionState({ ...session, checkedInAt: 90 }, now, true))).toEqual(Array(3).fill('checked_in'))
})

test('every other status speaks for itself, whatever the time', () => {
  const others: BookingStatus[] = ['pending', 'completed', 'no_show', 'cancelled']
  expect(others.map((status) => sessionState({ ...session, status, checkedInAt: 90 }, 200, true))).toEqual(others)
})
