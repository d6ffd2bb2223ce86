import { expect, test } from 'vitest'
import type { Booking, DiaryDay } from '../../lib/records'
import { movedDay } from './moved-day'

const booking = (id: string, trainerId: string, hour: string): Booking => ({
  id,
  sessionId: `s-${id}`,
  trainerId,
  trainerName: trainerId,
  clientId: 'c',
  clientName: 'Grace Wanjiru',
  clientNumber: '1',
  sessionTypeId: 't',
  sessionTypeName: 'Personal training',
  sessionTypeColour: 1,
  kind: 'private',
  startsAt: `2027-06-08T${hour}:00:00.000Z`,
  endsAt: `2027-06-08T${hour}:45:00.000Z`,
  durationMinutes: 45,
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
  createdAt: '2027-06-01T00:00:00.000Z',
})
const column = (trainerId: string, bookings: Booking[]): DiaryDay['columns'][number] => ({
  trainerId,
  name: trainerId,
  initials: 'A',
  hue: 1,
  open: [],
  isAway: false,
  bookings,
})
const day: DiaryDay = {
  onDate: '2027-06-08',
  timeZone: 'Africa/Nairobi',
  zoneAbbreviation: 'EAT',
  startsAt: '2027-06-07T21:00:00.000Z',
  endsAt: '2027-06-08T21:00:00.000Z',
  closedFor: null,
  hours: [],
  now: '2027-06-08T07:00:00.000Z',
  columns: [column('amina', [booking('a', 'amina', '08'), booking('b', 'amina', '10')]), column('brian', [booking('c', 'brian', '09')])],
}
const idsIn = (moved: DiaryDay) =>
  moved.columns.map(({ bookings }) => bookings.map(({ id, startsAt }) => `${id} ${startsAt.slice(11, 16)}`))
const to = (id: string, trainerId: string, startsAt: string) => ({
  id,
  trainerId,
  trainerName: trainerId,
  startsAt,
  endsAt: startsAt.replace(':00:', ':45:'),
})

test('draws a booking at its new time and trainer, in the order of the day, and leaves the answer as it was', () => {
  expect(idsIn(movedDay(day, [to('a', 'brian', '2027-06-08T11:00:00.000Z')]))).toEqual([['b 10:00'], ['c 09:00', 'a 11:00']])
  expect(idsIn(movedDay(day, [to('a', 'amina', '2027-06-08T12:00:00.000Z')]))).toEqual([['b 10:00', 'a 12:00'], ['c 09:00']])
  expect(idsIn(day)).toEqual([['a 08:00', 'b 10:00'], ['c 09:00']])
})

test('a booking moved to another day is gone from this one; one that is not there changes nothing', () => {
  expect(idsIn(movedDay(day, [to('a', 'amina', '2027-06-09T08:00:00.000Z'), to('gone', 'brian', '2027-06-08T12:00:00.000Z')]))).toEqual([
    ['b 10:00'],
    ['c 09:00'],
  ])
  expect(movedDay(day, [])).toBe(day)
})
