import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourMs, minuteMs, type Interval } from '../time/instant'
import { intersectIntervals } from '../time/intervals'
import { dayLayout, type LaidBooking } from './day-layout'

const at = (hour: number, minute = 0) => hour * hourMs + minute * minuteMs
const span = (from: number, until: number): Interval => ({ from, until })
const booking = (id: string, from: number, until: number, extra: Partial<LaidBooking> = {}): LaidBooking => ({
  id,
  from,
  until,
  status: 'confirmed',
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  ...extra,
})
const whole = span(0, at(24))
const morning = { ...whole, now: 0 }

test('draws sessions and the free gaps between them in the order of the day', () => {
  const [column] = dayLayout(
    [{ trainerId: 'amina', open: [span(at(9), at(13))], bookings: [booking('b', at(11), at(12)), booking('a', at(9), at(10))] }],
    morning,
  )
  expect(column!.cells.map(({ kind, from, until }) => [kind, from / hourMs, until / hourMs])).toEqual([
    ['block', 9, 10],
    ['gap', 10, 11],
    ['block', 11, 12],
    ['gap', 12, 13],
  ])
  expect(column).toMatchObject({ bookedCount: 2, load: 0.5, nextFreeAt: at(10), closed: [span(0, at(9)), span(at(13), at(24))] })
})

test('keeps buffers out of what is offered', () => {
  const [column] = dayLayout(
    [
      {
        trainerId: 'amina',
        open: [span(at(9), at(12))],
        bookings: [booking('a', at(10), at(11), { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 })],
      },
    ],
    morning,
  )
  expect(column!.cells.filter(({ kind }) => kind === 'gap').map(({ from, until }) => [from, until])).toEqual([
    [at(9), at(9, 45)],
    [at(11, 30), at(12)],
  ])
})

test('offers nothing that is over, and a gap that has begun from the next quarter', () => {
  const [column] = dayLayout([{ trainerId: 'amina', open: [span(at(9), at(12))], bookings: [] }], { ...whole, now: at(10, 12) })
  expect(column!.cells.map(({ from, until }) => [from, until])).toEqual([[at(10, 15), at(12)]])
})

test('leaves a gap of less than a quarter undrawn', () => {
  const [column] = dayLayout([{ trainerId: 'amina', open: [span(at(9), at(10, 10))], bookings: [booking('a', at(9), at(10))] }], morning)
  expect(column!.cells.map(({ kind }) => kind)).toEqual(['block'])
})

test('names a cancelled session inside the gap it freed and draws no block for it', () => {
  const gone = booking('gone', at(10), at(11), { status: 'cancelled' })
  const [column] = dayLayout([{ trainerId: 'amina', open: [span(at(9), at(12))], bookings: [gone] }], morning)
  expect(column!.cells).toEqual([{ kind: 'gap', key: `gap ${at(9)}`, from: at(9), until: at(12), freedBy: [gone] }])
})

test('puts sessions meant to overlap side by side and leaves the others whole', () => {
  const bookings = [booking('a', at(9), at(11)), booking('b', at(10), at(12)), booking('c', at(12), at(13))]
  const [column] = dayLayout([{ trainerId: 'amina', open: [], bookings }], morning)
  expect(column!.cells.map((cell) => cell.kind === 'block' && [cell.booking.id, cell.lane, cell.lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 1],
  ])
})

test('never draws a gap over a session or outside the hours, whatever the day', () => {
  const quarter = fc.integer({ min: 0, max: 95 })
  const times = fc
    .tuple(quarter, fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => span(start * 15 * minuteMs, Math.min(96, start + length) * 15 * minuteMs))
  fc.assert(
    fc.property(fc.array(times, { maxLength: 4 }), fc.array(times, { maxLength: 8 }), quarter, (open, booked, now) => {
      const bookings = booked.map(({ from, until }, index) => booking(String(index), from, until))
      const [column] = dayLayout([{ trainerId: 'amina', open, bookings }], { ...whole, now: now * 15 * minuteMs })
      const gaps = column!.cells.filter(({ kind }) => kind === 'gap')
      expect(intersectIntervals(gaps, bookings)).toEqual([])
      expect(intersectIntervals(gaps, column!.closed)).toEqual([])
      expect(gaps.every(({ from }) => from >= now * 15 * minuteMs)).toBe(true)
    }),
  )
})
