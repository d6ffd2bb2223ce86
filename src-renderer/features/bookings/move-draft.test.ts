import { expect, test } from 'vitest'
import type { Booking } from '../../lib/records'
import { lengthMinutes, moveAsked, moveDraft } from './move-draft'

const studioTime = { timeOf: (iso: string) => iso.slice(11, 16), dayOfIso: (iso: string) => iso.slice(0, 10) }
const booking = {
  id: 'grace',
  trainerId: 'amina',
  startsAt: '2027-06-08T10:00:00.000Z',
  endsAt: '2027-06-08T11:00:00.000Z',
  durationMinutes: 60,
  sequence: 1,
} as Booking
const standing = {
  trainerId: 'amina',
  onDate: '2027-06-08',
  timeText: '10:00',
  startsAt: booking.startsAt,
  lengthText: '60',
  allowClientOverlap: false,
  overrideKinds: [],
  overrideReason: '',
}

test('a move begins where the session stands', () => {
  expect(moveDraft(booking, {}, studioTime, null)).toEqual(standing)
})

test('a drop fills in what was dragged: another trainer, another start, another end', () => {
  const wish = { trainerId: 'brian', startsAt: '2027-06-09T08:30:00.000Z', endsAt: '2027-06-09T10:00:00.000Z' }
  expect(moveDraft(booking, wish, studioTime, null)).toEqual({
    ...standing,
    trainerId: 'brian',
    onDate: '2027-06-09',
    timeText: '08:30',
    startsAt: wish.startsAt,
    lengthText: '90',
  })
})

test('what was typed is there again, until the session has moved', () => {
  const kept = { bookingId: 'grace', sequence: 1, values: { ...standing, timeText: '17', startsAt: '' } }
  expect(moveDraft(booking, {}, studioTime, kept)).toEqual(kept.values)
  expect(moveDraft({ ...booking, sequence: 2 }, {}, studioTime, kept)).toEqual(standing)
})

test('only what differs is asked, and another length names its end', () => {
  expect(moveAsked(booking, 'amina', booking.startsAt, 60)).toEqual({})
  expect(moveAsked(booking, 'brian', booking.startsAt, 60)).toEqual({ trainerId: 'brian' })
  expect(moveAsked(booking, 'amina', booking.startsAt, 45)).toEqual({ startsAt: booking.startsAt, endsAt: '2027-06-08T10:45:00.000Z' })
})

test('a length is whole minutes of a session', () => {
  expect(['60', ' 45 ', '', '4', '1441', '1 h', '-5'].map(lengthMinutes)).toEqual([60, 45, null, null, null, null, null])
})
