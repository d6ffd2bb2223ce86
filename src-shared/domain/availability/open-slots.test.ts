import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotStartsByTheMinute } from '../../../test/proofs/open-slots-by-the-minute'
import { zoneClocks } from '../../../test/proofs/open-slots-offsets'
import { openSlots, type SlotShape } from './open-slots'
import type { TrainerHours } from './open-time'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

const clockChanges: [zone: string, night: string][] = [
  ['America/Chicago', '2027-03-14'],
  ['America/Chicago', '2027-11-07'],
  ['Europe/Berlin', '2027-03-28'],
  ['Europe/Berlin', '2027-10-31'],
  ['Africa/Nairobi', '2027-06-08'],
  ['Asia/Kathmandu', '2027-06-08'],
  ['Australia/Lord_Howe', '2027-04-04'],
  ['Australia/Lord_Howe', '2027-10-03'],
  ['Africa/Cairo', '2027-04-30'],
  ['Africa/Cairo', '2027-10-29'],
  ['America/Santiago', '2027-04-04'],
  ['America/Santiago', '2027-09-05'],
]

const quarter = fc.nat({ max: 95 }).map((count) => count * 15)
const stretch = fc
  .tuple(quarter, fc.integer({ min: 1, max: 64 }))
  .map(([startMinute, quarters]) => ({ startMinute, endMinute: Math.min(1440, startMinute + quarters * 15) }))
const nightHours = fc.constantFrom(
  { startMinute: 0, endMinute: 240 },
  { startMinute: 0, endMinute: 1440 },
  { startMinute: 60, endMinute: 150 },
  { startMinute: 1380, endMinute: 1440 },
)
const dayHours = fc.array(fc.oneof(stretch, nightHours), { maxLength: 3 })
const shape = fc.record({
  durationMinutes: fc.constantFrom(15, 30, 45, 60, 90, 240),
  stepMinutes: fc.constantFrom(10, 15, 20, 30, 45, 60, 90),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 10, 60),
  bufferAfterMinutes: fc.constantFrom(0, 0, 5, 15, 120),
  leadTimeMinutes: fc.constantFrom(0, 30, 600),
  horizonDays: fc.constantFrom(1, 2, 90),
})

const dayName = (night: string, offset: number): string =>
  new Date(Date.parse(`${night}T00:00:00Z`) + offset * 24 * hourMs).toISOString().slice(0, 10)

const questions = (timeZone: string, night: string) => {
  const noon = Date.parse(`${night}T12:00:00Z`)
  const near = fc.integer({ min: -48 * 60, max: 48 * 60 }).map((minutes) => noon + minutes * minuteMs)
  const day = fc.integer({ min: -2, max: 2 }).map((offset) => dayName(night, offset))
  return fc.record({
    trainer: fc.record({
      timeZone: fc.constant(timeZone),
      weekly: fc
        .array(dayHours, { minLength: 7, maxLength: 7 })
        .map((week) => week.flatMap((hours, dayOfWeek) => hours.map((one) => ({ ...one, dayOfWeek })))),
      dates: fc.array(fc.tuple(day, stretch), { maxLength: 2 }).map((dates) => dates.map(([onDate, hours]) => ({ ...hours, onDate }))),
      away: fc
        .array(fc.tuple(day, fc.nat({ max: 1 })), { maxLength: 1 })
        .map((spans) => spans.map(([startOn, more]) => ({ startOn, endOn: dayName(startOn, more) }))),
      closed: fc
        .array(fc.tuple(near, fc.integer({ min: 1, max: 30 * 60 })), { maxLength: 1 })
        .map((all) => all.map(([from, length]) => ({ from, until: from + length * minuteMs }))),
    }),
    occupied: fc
      .array(fc.tuple(near, fc.integer({ min: 5, max: 300 })), { maxLength: 8 })
      .map((all) => all.map(([from, length]) => ({ from, until: from + length * minuteMs }))),
    shape,
    interval: fc.tuple(near, fc.integer({ min: 1, max: 36 * 60 })).map(([from, length]) => ({ from, until: from + length * minuteMs })),
    now: near,
  })
}

describe.each(clockChanges)('in %s around %s', (timeZone, night) => {
  test('offers exactly the starts that counting minutes on the wall clock finds', () => {
    const { offsetAt } = zoneClocks(timeZone, 2027, 2027)
    let offered = 0
    fc.assert(
      fc.property(questions(timeZone, night), (question) => {
        const slots = openSlots(question)
        offered += slots.length
        expect(slots.map(({ from }) => new Date(from).toISOString())).toEqual(
          slotStartsByTheMinute(question, offsetAt).map((at) => new Date(at).toISOString()),
        )
        for (const { from, until } of slots) expect(until - from).toBe(question.shape.durationMinutes * minuteMs)
      }),
      { numRuns: 60 },
    )
    // Some of the made-up days are closed; that none of sixty offers anything would be a question that asks nothing.
    expect(offered).toBeGreaterThan(5)
  })
})

const plain: SlotShape = {
  durationMinutes: 60,
  stepMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  leadTimeMinutes: 0,
  horizonDays: 90,
}
const wholeDay = { from: Date.parse('2027-06-08T00:00:00Z'), until: Date.parse('2027-06-09T00:00:00Z') }
const hours = (...stretches: [number, number][]): TrainerHours => ({
  timeZone: 'UTC',
  weekly: [1, 2].flatMap((dayOfWeek) => stretches.map(([from, until]) => ({ dayOfWeek, startMinute: from * 60, endMinute: until * 60 }))),
  dates: [],
  away: [],
  closed: [],
})
const startsOf = (question: Partial<Parameters<typeof openSlots>[0]>): string[] =>
  openSlots({ interval: wholeDay, trainer: hours([9, 12]), occupied: [], shape: plain, now: wholeDay.from, ...question }).map(({ from }) =>
    new Date(from).toISOString().slice(11, 16),
  )

const from = (time: string): number => Date.parse(`2027-06-08T${time}:00Z`)

test('the grid of a stretch is not moved by what is booked in it', () => {
  expect(startsOf({ occupied: [{ from: from('09:30'), until: from('10:10') }] })).toEqual(['11:00'])
})

test('closed time takes the sessions it touches and does not move the grid', () => {
  const closed = [{ from: from('09:30'), until: from('10:10') }]
  expect(startsOf({ trainer: { ...hours([9, 13]), closed } })).toEqual(['11:00', '12:00'])
  expect(startsOf({ trainer: { ...hours([9, 13]), closed }, shape: { ...plain, stepMinutes: 10, durationMinutes: 150 } })).toEqual([
    '10:10',
    '10:20',
    '10:30',
  ])
})

test('the end of a session is the start of the next', () => {
  expect(startsOf({ occupied: [{ from: from('10:00'), until: from('11:00') }] })).toEqual(['09:00', '11:00'])
})

test('buffers hang over opening time, the session does not', () => {
  expect(startsOf({ shape: { ...plain, bufferBeforeMinutes: 30, bufferAfterMinutes: 30 } })).toEqual(['09:00', '10:00', '11:00'])
  expect(startsOf({ shape: { ...plain, durationMinutes: 90 } })).toEqual(['09:00', '10:00'])
})

test('touching stretches of a day are one, with one grid', () => {
  expect(startsOf({ trainer: hours([9, 10.5], [10.5, 12]) })).toEqual(['09:00', '10:00', '11:00'])
})

test('where the next day opens at midnight a session runs into it', () => {
  expect(startsOf({ trainer: hours([0, 1], [22, 24]), shape: { ...plain, durationMinutes: 90, stepMinutes: 30 } })).toEqual([
    '22:00',
    '22:30',
    '23:00',
    '23:30',
  ])
})

test('lead time and horizon bind to the minute', () => {
  expect(startsOf({ shape: { ...plain, leadTimeMinutes: 60 }, now: from('09:00') })).toEqual(['10:00', '11:00'])
  expect(startsOf({ shape: { ...plain, leadTimeMinutes: 61 }, now: from('09:00') })).toEqual(['11:00'])
  expect(startsOf({ shape: { ...plain, horizonDays: 1 }, now: from('10:00') - 24 * hourMs })).toEqual(['09:00', '10:00'])
})
