import { expect, test } from 'vitest'
import { sessionState } from './session-state'
import type { BookingStatus } from './transitions'

const minute = 60_000
const at = (minutes: number) => minutes * minute
const session = { status: 'confirmed' as BookingStatus, startsAt: at(100), endsAt: at(160), checkedInAt: null }
const statesAt = (times: number[], isCheckingIn: boolean) => times.map((now) => sessionState(session, at(now), isCheckingIn, 10))

test('a confirmed client who is not here is late from the start on, and a proposed no-show some minutes after the end', () => {
  expect(statesAt([99, 100, 160, 169, 170], true)).toEqual(['confirmed', 'late', 'late', 'late', 'no_show_proposed'])
})

test('nobody is called late on a day on which nobody is checked in', () => {
  expect(statesAt([99, 100, 169, 170], false)).toEqual(['confirmed', 'confirmed', 'confirmed', 'no_show_proposed'])
})

test('a client who is here is neither late nor missing', () => {
  expect([90, 130, 200].map((now) => sessionState({ ...session, checkedInAt: at(90) }, at(now), true, 10))).toEqual(
    Array(3).fill('checked_in'),
  )
})

test('every other status speaks for itself, whatever the time', () => {
  const others: BookingStatus[] = ['pending', 'completed', 'no_show', 'cancelled']
  expect(others.map((status) => sessionState({ ...session, status, checkedInAt: at(90) }, at(200), true, 10))).toEqual(others)
})
