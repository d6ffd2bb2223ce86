import { expect, test } from 'vitest'
import type { Booking, DiaryDay } from '../../lib/records'
import { hasMoved, todayGroups } from './today-groups'

const at = (time: string) => `2027-06-08T${time}:00.000Z`
const now = Date.parse(at('10:12'))
const moment = (instant: number) => ({ now: instant, noShowAfterMinutes: 10 })

const booking = (id: string, startsAt: string, endsAt: string, more: Partial<Booking> = {}): Booking => ({
  id,
  sessionId: id,
  trainerId: 'amina',
  trainerName: 'Amina Odhiambo',
  clientId: id,
  clientName: id,
  clientNumber: 'C1',
  sessionTypeId: 'pt',
  sessionTypeName: 'Personal training',
  sessionTypeColour: 1,
  kind: 'private',
  startsAt: at(startsAt),
  endsAt: at(endsAt),
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  status: 'confirmed',
  holdUntil: null,
  checkedInAt: null,
  endReason: null,
  cancellationReason: null,
  notes: '',
  sequence: 0,
  isOverlapGranted: false,
  cover: 'open',
  clientPackageId: null,
  membershipId: null,
  coverName: null,
  isUpcoming: true,
  isPast: false,
  createdAt: at('00:00'),
  ...more,
})

const dayOf = (...bookings: Booking[]): DiaryDay => ({
  onDate: '2027-06-08',
  timeZone: 'UTC',
  zoneAbbreviation: 'UTC',
  startsAt: at('00:00'),
  endsAt: '2027-06-09T00:00:00.000Z',
  closedFor: null,
  hours: [],
  now: at('10:12'),
  columns: [{ trainerId: 'amina', name: 'Amina Odhiambo', initials: 'AO', hue: 1, open: [], isAway: false, bookings }],
})

const idsByGroup = (day: DiaryDay) =>
  todayGroups(day, moment(now)).map(({ name, rows }) => [name, ...rows.map(({ booking: { id } }) => id)])

const running = booking('running', '10:00', '11:00')
const here = booking('here', '09:30', '10:30', { checkedInAt: at('09:26') })

test('sessions stand in the order of work, and the cancelled ones are not there', () => {
  const day = dayOf(
    booking('evening', '18:00', '19:00'),
    booking('soon', '12:00', '13:00'),
    here,
    booking('over', '08:00', '09:00', { status: 'completed' }),
    running,
    booking('gone', '11:00', '12:00', { status: 'cancelled' }),
  )
  expect(idsByGroup(day)).toEqual([
    ['Late', 'running'],
    ['On the floor', 'here'],
    ['Next two hours', 'soon'],
    ['Later', 'evening'],
    ['Done', 'over'],
  ])
})

test('without one check-in today nobody is called late', () => {
  expect(idsByGroup(dayOf(running))).toEqual([['On the floor', 'running']])
})

test('a request that was not answered before its start is late', () => {
  expect(idsByGroup(dayOf(booking('unanswered', '10:00', '11:00', { status: 'pending' })))).toEqual([['Late', 'unanswered']])
})

test('a session that is over is done even where nobody said so, once who never came is no longer waited for', () => {
  expect(idsByGroup(dayOf(booking('over', '09:00', '10:02')))).toEqual([['Done', 'over']])
  expect(idsByGroup(dayOf(here, booking('waited for', '09:00', '10:03')))).toEqual([
    ['Late', 'waited for'],
    ['On the floor', 'here'],
  ])
})

test('rows move when a session begins or ends, not with every minute', () => {
  const day = dayOf(running, booking('soon', '10:30', '11:30'))
  expect(hasMoved(day, moment(now), moment(Date.parse(at('10:29'))))).toBe(false)
  expect(hasMoved(day, moment(now), moment(Date.parse(at('10:30'))))).toBe(true)
})
