import { expect, test } from 'vitest'
import { hourMs, minuteMs } from '../time/instant'
import type { LaidBooking } from './day-layout'
import { landingOf } from './landing'

const at = (hour: number, minute = 0) => hour * hourMs + minute * minuteMs
const booking = (id: string, from: number, until: number, extra: Partial<LaidBooking> = {}): LaidBooking => ({
  id,
  from,
  until,
  status: 'confirmed',
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  ...extra,
})
const grace = booking('grace', at(10), at(11), { bufferAfterMinutes: 10 })
const naomi = booking('naomi', at(12), at(13), { bufferBeforeMinutes: 5 })
const gone = booking('gone', at(14), at(15), { status: 'cancelled' })
const columns = [
  { trainerId: 'amina', open: [{ from: at(9), until: at(16) }], bookings: [grace, naomi, gone] },
  {
    trainerId: 'brian',
    open: [
      { from: at(9), until: at(12) },
      { from: at(12), until: at(15) },
    ],
    bookings: [],
  },
]
const landing = (from: number, until: number, trainerId = 'amina') => landingOf({ trainerId, from, until }, grace, columns, at(9, 30))

test('says what a session would land on: its own time and a cancelled one are free, buffers are not', () => {
  expect([
    landing(at(10, 15), at(11, 15)),
    landing(at(14), at(15)),
    landing(at(11), at(11, 45)),
    landing(at(11), at(11, 50)),
    landing(at(12, 30), at(13, 30)),
    landing(at(13), at(14)),
  ]).toEqual([
    { kind: 'free' },
    { kind: 'free' },
    { kind: 'free' },
    { kind: 'taken', by: naomi },
    { kind: 'taken', by: naomi },
    { kind: 'free' },
  ])
})

test('knows the hours, taken as one where they touch, and what is over', () => {
  expect(
    [
      landing(at(11, 30), at(12, 30), 'brian'),
      landing(at(14, 30), at(15, 30), 'brian'),
      landing(at(9), at(10)),
      landing(at(9, 15), at(10, 15)),
      landing(at(10), at(11), 'nobody'),
    ].map(({ kind }) => kind),
  ).toEqual(['free', 'closed', 'past', 'free', 'closed'])
})

test('a start that stays is not past', () => {
  expect(landingOf({ trainerId: 'amina', from: at(10), until: at(11, 30) }, grace, columns, at(10, 40)).kind).toBe('free')
})
