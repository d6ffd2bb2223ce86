import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourMs, minuteMs, toIso } from '../time/instant'
import { wallTimeLabel } from '../time/wall-time'
import { dayInterval } from '../time/zone'
import { carriedBy, carriedTo, isSamePlace, resizedTo, type Carried, type CarryFrame, type CarryStep } from './carried-session'

const at = (hour: number, minute = 0) => hour * hourMs + minute * minuteMs
const frame: CarryFrame = { from: at(8), until: at(20), trainerIds: ['amina', 'brian', 'chen'] }
const session = (from: number, until: number, trainerId = 'brian'): Carried => ({ trainerId, from, until })
const pressed = (from: Carried, ...steps: CarryStep[]) => steps.reduce((carried, step) => carriedBy(carried, step, frame), from)
const later: CarryStep = { kind: 'start', minutes: 15 }
const earlier: CarryStep = { kind: 'start', minutes: -15 }

test('a step carries a session to the next start on the grid and keeps its length', () => {
  expect([
    pressed(session(at(10), at(11)), later),
    pressed(session(at(10), at(11)), earlier, earlier),
    pressed(session(at(10, 10), at(11)), later),
    pressed(session(at(10, 10), at(11)), earlier),
    pressed(session(at(10), at(11)), { kind: 'start', minutes: 5 }),
    pressed(session(at(10, 10), at(11)), { kind: 'by', minutes: 60 }),
  ]).toEqual([
    session(at(10, 15), at(11, 15)),
    session(at(9, 30), at(10, 30)),
    session(at(10, 15), at(11, 5)),
    session(at(10), at(10, 50)),
    session(at(10, 5), at(11, 5)),
    session(at(11, 10), at(12)),
  ])
})

test('goes to the trainer beside and stays at the last one', () => {
  const right: CarryStep = { kind: 'trainer', columns: 1 }
  expect(
    [pressed(session(at(10), at(11)), right), pressed(session(at(10), at(11)), right, right)].map(({ trainerId }) => trainerId),
  ).toEqual(['chen', 'chen'])
})

test('an end moves on the grid, never before five minutes and never past twelve hours', () => {
  const end = (minutes: number): CarryStep => ({ kind: 'end', minutes })
  expect([
    pressed(session(at(10), at(11)), end(15)).until,
    pressed(session(at(10), at(10, 50)), end(15)).until,
    pressed(session(at(10), at(10, 15)), end(-15), end(-15)).until,
    carriedBy(session(at(8), at(20)), end(15), { ...frame, until: at(24) }).until,
  ]).toEqual([at(11, 15), at(11), at(10, 5), at(20)])
})

test('a pointer drops it at the nearest quarter, and where it was when hardly moved', () => {
  const to = (from: Carried, minutes: number, gridMinutes = 15) =>
    carriedTo(from, { movedMs: minutes * minuteMs, trainerId: 'brian', gridMinutes }, frame).from
  const odd = session(at(10, 10), at(11))
  expect([to(odd, 7), to(odd, 8), to(odd, -7.4), to(odd, 2, 5), to(odd, 3, 5), to(odd, 600), to(odd, -600)]).toEqual([
    at(10, 10),
    at(10, 15),
    at(10, 10),
    at(10, 10),
    at(10, 15),
    at(19, 10),
    at(8),
  ])
  expect(isSamePlace(carriedTo(odd, { movedMs: 0, trainerId: 'brian', gridMinutes: 15 }, frame), odd)).toBe(true)
  expect(isSamePlace(carriedTo(odd, { movedMs: 0, trainerId: 'chen', gridMinutes: 15 }, frame), odd)).toBe(false)
})

test('a pointer at the lower edge moves the end alone', () => {
  const to = (minutes: number) => resizedTo(session(at(10), at(11)), { movedMs: minutes * minuteMs, gridMinutes: 15 }, frame)
  expect([to(20), to(-7), to(-200)]).toEqual([session(at(10), at(11, 15)), session(at(10), at(11)), session(at(10), at(10, 5))])
})

test('passes the hour that comes twice twice, and jumps the one that is missing', () => {
  const zone = 'America/Chicago'
  const walk = (date: string, first: string, count: number) => {
    const night: CarryFrame = { ...dayInterval(date, zone), trainerIds: ['brian'] }
    const labels: string[] = []
    let carried = session(Date.parse(first), Date.parse(first) + hourMs)
    for (let step = 0; step <= count; step += 1) {
      labels.push(wallTimeLabel(carried.from, zone))
      carried = carriedBy(carried, { kind: 'start', minutes: 30 }, night)
    }
    return labels
  }
  expect(walk('2027-11-07', '2027-11-07T05:30:00Z', 5)).toEqual(['00:30', '01:00 CDT', '01:30 CDT', '01:00 CST', '01:30 CST', '02:00'])
  expect(walk('2027-03-14', '2027-03-14T07:00:00Z', 3)).toEqual(['01:00', '01:30', '03:00', '03:30'])
})

test('a drag across the hour that comes twice lands as much later as it was drawn', () => {
  const night: CarryFrame = { ...dayInterval('2027-11-07', 'America/Chicago'), trainerIds: ['brian'] }
  const dropped = carriedTo(
    session(Date.parse('2027-11-07T05:00:00Z'), Date.parse('2027-11-07T06:00:00Z')),
    { movedMs: 3 * hourMs, trainerId: 'brian', gridMinutes: 15 },
    night,
  )
  expect([toIso(dropped.from), wallTimeLabel(dropped.from, 'America/Chicago')]).toEqual(['2027-11-07T08:00:00.000Z', '02:00'])
})

test('never leaves the day, keeps its length unless the end is moved, and is never empty', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constantFrom('start' as const, 'end' as const, 'by' as const),
      minutes: fc.constantFrom(15, -15, 5, -5, 60, -60),
    }),
    fc.record({ kind: fc.constant('trainer' as const), columns: fc.constantFrom(1 as const, -1 as const) }),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 480, max: 1100 }),
      fc.integer({ min: 5, max: 90 }),
      fc.array(step, { maxLength: 60 }),
      (start, length, steps) => {
        let carried = session(start * minuteMs, (start + length) * minuteMs)
        for (const one of steps) {
          const before = carried.until - carried.from
          carried = carriedBy(carried, one, frame)
          if (one.kind !== 'end') expect(carried.until - carried.from).toBe(before)
          expect(carried.until - carried.from).toBeGreaterThanOrEqual(5 * minuteMs)
          expect(carried.from).toBeGreaterThanOrEqual(frame.from)
          expect(carried.until).toBeLessThanOrEqual(frame.until)
          expect(frame.trainerIds).toContain(carried.trainerId)
        }
      },
    ),
  )
})
