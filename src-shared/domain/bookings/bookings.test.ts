import { expect, test } from 'vitest'
import { nearestSlots } from '../availability/nearest-slots'
import { cancellationReason } from './cancellation'
import { footprint } from './footprint'
import { holdUntil, isHoldLapsed } from './hold'
import { mayBecome, type BookingStatus } from './transitions'

const hourMs = 3_600_000

test('a booking becomes only what its state allows', () => {
  const statuses: BookingStatus[] = ['pending', 'confirmed', 'completed', 'no_show', 'cancelled']
  const allowed = statuses.flatMap((from) => statuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`))
  expect(allowed).toEqual([
    'pending → confirmed',
    'pending → cancelled',
    'confirmed → completed',
    'confirmed → no_show',
    'confirmed → cancelled',
  ])
})

test('a hold ends with its hours or with the start, whichever comes first', () => {
  expect([holdUntil(0, 2, 5 * hourMs), holdUntil(0, 2, hourMs)]).toEqual([2 * hourMs, hourMs])
})

test('only a pending booking’s hold lapses, at its very end', () => {
  const hold = { status: 'pending', holdUntil: 10 }
  expect([
    isHoldLapsed(hold, 9),
    isHoldLapsed(hold, 10),
    isHoldLapsed({ ...hold, status: 'confirmed' }, 99),
    isHoldLapsed({ status: 'pending', holdUntil: null }, 99),
  ]).toEqual([false, true, false, false])
})

test('a session blocks its own time and its buffers', () => {
  expect(footprint({ startsAt: 100 * 60_000, endsAt: 160 * 60_000, bufferBeforeMinutes: 10, bufferAfterMinutes: 15 })).toEqual({
    blockedFrom: 90 * 60_000,
    blockedUntil: 175 * 60_000,
  })
})

test('a client’s cancellation is late inside the window, to the millisecond', () => {
  const named = (startsAt: number) => cancellationReason('by_client', 'confirmed', startsAt, 0, 12)
  expect([named(12 * hourMs), named(12 * hourMs - 1), named(-hourMs)]).toEqual(['by_client', 'late_by_client', 'late_by_client'])
  expect(cancellationReason('by_client', 'confirmed', 0, 0, 0)).toBe('by_client')
})

test('only the client’s cancellation is ever late, and a pending one nobody named was declined', () => {
  expect([
    cancellationReason('by_studio', 'confirmed', 0, 0, 12),
    cancellationReason('by_trainer', 'confirmed', 0, 0, 12),
    cancellationReason(undefined, 'pending', 0, 0, 12),
  ]).toEqual(['by_studio', 'by_trainer', 'declined'])
})

test('the nearest slots come by distance, the earlier first when two are as near', () => {
  const slot = (from: number) => ({ from, until: from + 1 })
  expect(nearestSlots([1, 5, 8, 12, 15].map(slot), 10, 3).map(({ from }) => from)).toEqual([8, 12, 5])
  expect(nearestSlots([], 10, 3)).toEqual([])
})
