import { expect, test } from 'vitest'
import { sessionsLosingHours } from './lost-hours'
import type { TrainerHours } from './open-time'

const amina = 'amina'
const brian = 'brian'

/** Weekdays 06:00–20:00 in Nairobi. */
const week: TrainerHours = {
  timeZone: 'Africa/Nairobi',
  weekly: [0, 1, 2, 3, 4].map((dayOfWeek) => ({ dayOfWeek, startMinute: 360, endMinute: 1200 })),
  dates: [],
  away: [],
  closed: [],
}
const instant = (day: string, time: string): number => Date.parse(`${day}T${time}:00+03:00`)
const session = (id: string, day: string, start: string, end: string, trainerId = amina) => ({
  id,
  trainerId,
  from: instant(day, start),
  until: instant(day, end),
})
const hit = (sessions: ReturnType<typeof session>[], before: TrainerHours, after: TrainerHours): string[] =>
  sessionsLosingHours(sessions, new Map([[amina, before]]), new Map([[amina, after]])).map(({ id }) => id)

const tuesday = [
  session('early', '2027-06-08', '06:00', '07:00'),
  session('noon', '2027-06-08', '11:30', '12:30'),
  session('late', '2027-06-08', '19:00', '20:00'),
]

test('hours that stay the same hit nobody', () => {
  expect(hit(tuesday, week, week)).toEqual([])
})

test('a day away hits everything on that day and nothing on the next', () => {
  const wednesday = session('wednesday', '2027-06-09', '06:00', '07:00')
  expect(hit([...tuesday, wednesday], week, { ...week, away: [{ startOn: '2027-06-08', endOn: '2027-06-08' }] })).toEqual([
    'early',
    'noon',
    'late',
  ])
})

test('hours of one date that begin later and end earlier hit what hangs over either end', () => {
  const dates = [{ onDate: '2027-06-08', startMinute: 420, endMinute: 1199 }]
  expect(hit(tuesday, week, { ...week, dates })).toEqual(['early', 'late'])
})

test('a gap in the middle of a session hits it, however short', () => {
  const dates = [
    { onDate: '2027-06-08', startMinute: 360, endMinute: 720 },
    { onDate: '2027-06-08', startMinute: 721, endMinute: 1200 },
  ]
  expect(hit(tuesday, week, { ...week, dates })).toEqual(['noon'])
})

test('closed time hits the sessions it touches; its end and its start touch nothing', () => {
  const closed = (from: string, until: string) => [{ from: instant('2027-06-08', from), until: instant('2027-06-08', until) }]
  expect(hit(tuesday, week, { ...week, closed: closed('12:00', '19:00') })).toEqual(['noon'])
  expect(hit(tuesday, week, { ...week, closed: closed('12:29', '19:01') })).toEqual(['noon', 'late'])
})

test('a booking that was outside hours before is not newly hit', () => {
  const sunday = session('sunday', '2027-06-13', '10:00', '11:00')
  const overhanging = session('overhanging', '2027-06-08', '19:30', '20:30')
  expect(hit([sunday, overhanging, ...tuesday], week, { ...week, weekly: [] })).toEqual(['early', 'noon', 'late'])
})

test('a session over midnight needs both days', () => {
  const always = [0, 1, 2, 3, 4, 5, 6].map((dayOfWeek) => ({ dayOfWeek, startMinute: 0, endMinute: 1440 }))
  const night = { id: 'night', trainerId: amina, from: instant('2027-06-08', '23:30'), until: instant('2027-06-09', '00:30') }
  const open = { ...week, weekly: always }
  expect(hit([night], open, open)).toEqual([])
  expect(hit([night], open, { ...open, away: [{ startOn: '2027-06-09', endOn: '2027-06-09' }] })).toEqual(['night'])
})

test('days are the trainer’s own', () => {
  const inChicago = { ...week, timeZone: 'America/Chicago' }
  const evening = session('evening', '2027-06-09', '02:00', '03:00')
  expect(hit([evening], inChicago, { ...inChicago, away: [{ startOn: '2027-06-08', endOn: '2027-06-08' }] })).toEqual(['evening'])
  expect(hit([evening], inChicago, { ...inChicago, away: [{ startOn: '2027-06-09', endOn: '2027-06-09' }] })).toEqual([])
})

test('each trainer’s bookings are judged by that trainer’s hours', () => {
  const sessions = [session('hers', '2027-06-08', '10:00', '11:00'), session('his', '2027-06-08', '10:00', '11:00', brian)]
  const before = new Map([
    [amina, week],
    [brian, week],
  ])
  expect(sessionsLosingHours(sessions, before, new Map([...before, [brian, { ...week, weekly: [] }]])).map(({ id }) => id)).toEqual(['his'])
})
