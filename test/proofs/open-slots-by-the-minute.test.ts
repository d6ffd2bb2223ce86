import { describe, expect, test } from 'vitest'
import { slotStartsByTheMinute, type SlotQuestion } from './open-slots-by-the-minute'
import { zoneClocks } from './open-slots-offsets'

const everyDay = [0, 1, 2, 3, 4, 5, 6]
const hourly = {
  durationMinutes: 60,
  stepMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  leadTimeMinutes: 0,
  horizonDays: 90,
}

interface Given {
  timeZone: string
  from: string
  until: string
  /** Every day's hours, in hours of the wall clock. */
  open: [number, number]
  trainer?: Partial<SlotQuestion['trainer']>
  occupied?: [string, string][]
  shape?: Partial<SlotQuestion['shape']>
}

const span = ([from, until]: [string, string]) => ({ from: Date.parse(from), until: Date.parse(until) })

const startsOf = ({ timeZone, from, until, open, trainer, occupied = [], shape }: Given): string[] => {
  const weekly = everyDay.map((dayOfWeek) => ({ dayOfWeek, startMinute: open[0] * 60, endMinute: open[1] * 60 }))
  const question: SlotQuestion = {
    interval: span([from, until]),
    trainer: { timeZone, weekly, dates: [], away: [], closed: [], ...trainer },
    occupied: occupied.map(span),
    shape: { ...hourly, ...shape },
    now: Date.parse(from) - 86_400_000,
  }
  return slotStartsByTheMinute(question, zoneClocks(timeZone, 2027, 2027).offsetAt).map((at) => new Date(at).toISOString().slice(5, 16))
}

const nairobi = { timeZone: 'Africa/Nairobi', from: '2027-06-07T21:00Z', until: '2027-06-08T21:00Z' }

describe('days worked out by hand', () => {
  test('an ordinary one: 09:00–12:00 every half hour', () => {
    expect(startsOf({ ...nairobi, open: [9, 12], shape: { stepMinutes: 30 } })).toEqual([
      '06-08T06:00',
      '06-08T06:30',
      '06-08T07:00',
      '06-08T07:30',
      '06-08T08:00',
    ])
  })

  test('a break of two days leaves the third', () => {
    const away = [{ startOn: '2027-06-08', endOn: '2027-06-09' }]
    expect(startsOf({ ...nairobi, until: '2027-06-10T21:00Z', open: [9, 11], trainer: { away } })).toEqual(['06-10T06:00', '06-10T07:00'])
  })

  test('the hours of a date stand in place of the week’s, one grid for each stretch', () => {
    const dates = [
      { onDate: '2027-06-08', startMinute: 14 * 60, endMinute: 16 * 60 },
      { onDate: '2027-06-08', startMinute: 7 * 60 + 20, endMinute: 9 * 60 },
    ]
    expect(startsOf({ ...nairobi, open: [9, 12], trainer: { dates } })).toEqual(['06-08T04:20', '06-08T11:00', '06-08T12:00'])
  })

  test('the night the clocks go forward has no 02:00', () => {
    const night = { timeZone: 'America/Chicago', from: '2027-03-14T06:00Z', until: '2027-03-15T05:00Z' }
    expect(startsOf({ ...night, open: [0, 4] })).toEqual(['03-14T06:00', '03-14T07:00', '03-14T08:00'])
  })

  test('the night they go back has 01:00 twice', () => {
    const night = { timeZone: 'America/Chicago', from: '2027-11-07T05:00Z', until: '2027-11-08T06:00Z' }
    expect(startsOf({ ...night, open: [0, 4] })).toEqual(['11-07T05:00', '11-07T06:00', '11-07T07:00', '11-07T08:00', '11-07T09:00'])
  })

  test('buffers of 10 and 15 minutes keep clear of what is booked from 10:00 to 10:30, and hang over closing time', () => {
    const shape = { stepMinutes: 15, bufferBeforeMinutes: 10, bufferAfterMinutes: 15 }
    const occupied: [string, string][] = [['2027-06-08T07:00Z', '2027-06-08T07:30Z']]
    expect(startsOf({ ...nairobi, open: [8, 12], shape, occupied })).toEqual([
      '06-08T05:00',
      '06-08T05:15',
      '06-08T05:30',
      '06-08T05:45',
      '06-08T07:45',
      '06-08T08:00',
    ])
  })

  test('closed time from 09:30 to 10:10 takes what it touches and does not move the grid', () => {
    const closed = [span(['2027-06-08T06:30Z', '2027-06-08T07:10Z'])]
    expect(startsOf({ ...nairobi, open: [9, 13], trainer: { closed } })).toEqual(['06-08T08:00', '06-08T09:00'])
  })
})

test('the changes of clocks of a year, as they are published', () => {
  const changes = (timeZone: string) =>
    zoneClocks(timeZone, 2027, 2027).transitions.map(({ at, before, after }) => [
      new Date(at).toISOString().slice(0, 16),
      (after - before) / 60_000,
    ])
  expect([changes('America/Chicago'), changes('Australia/Lord_Howe'), changes('Africa/Nairobi')]).toEqual([
    [
      ['2027-03-14T08:00', 60],
      ['2027-11-07T07:00', -60],
    ],
    [
      ['2027-04-03T15:00', -30],
      ['2027-10-02T15:30', 30],
    ],
    [],
  ])
})
