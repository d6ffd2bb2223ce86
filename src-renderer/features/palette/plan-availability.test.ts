import { expect, test } from 'vitest'
import { fromIso } from '@shared/domain/time/instant'
import type { Booking, DiaryColumn, DiaryDay, SessionType } from '../../lib/records'
import { availabilityIn, onlyFree } from './plan-availability'

const at = (time: string): string => `2027-06-10T${time}:00.000Z`
const type = { id: 'personal', durationMinutes: 60, bufferBeforeMinutes: 0, bufferAfterMinutes: 15 } as SessionType
const booking = (startsAt: string, endsAt: string, status: Booking['status'] = 'confirmed') =>
  ({ id: startsAt, startsAt: at(startsAt), endsAt: at(endsAt), status, bufferBeforeMinutes: 0, bufferAfterMinutes: 15 }) as Booking
const column = (trainerId: string, bookings: Booking[]) =>
  ({ trainerId, bookings, isAway: false, open: [{ startsAt: at('09:00'), endsAt: at('17:00') }] }) as unknown as DiaryColumn
const plan = (startsAt: string, endsAt: string) => ({ type, startsAt: fromIso(at(startsAt)), endsAt: fromIso(at(endsAt)) })
const now = fromIso(at('08:00'))

test('free inside the working time and clear of other sessions with their buffers', () => {
  const day = column('amina', [booking('11:00', '12:00'), booking('14:00', '15:00', 'cancelled')])
  const kindAt = (startsAt: string, endsAt: string) => availabilityIn(day, plan(startsAt, endsAt), now).kind
  expect([
    kindAt('09:00', '10:00'),
    kindAt('09:45', '10:45'),
    kindAt('10:00', '11:00'),
    kindAt('12:00', '13:00'),
    kindAt('12:15', '13:15'),
    kindAt('14:00', '15:00'),
    kindAt('16:30', '17:30'),
    kindAt('07:00', '08:00'),
  ]).toEqual(['free', 'free', 'taken', 'taken', 'free', 'free', 'closed', 'over'])
})

test('says until when the trainer works', () => {
  expect(availabilityIn(column('amina', []), plan('09:00', '10:00'), now)).toEqual({ kind: 'free', untilAt: fromIso(at('17:00')) })
})

test('proposes the trainer who is free then only when it is one', () => {
  const busy = column('amina', [booking('11:00', '12:00')])
  const dayOf = (columns: DiaryColumn[]) => ({ columns }) as DiaryDay
  expect(onlyFree(dayOf([busy, column('brian', [])]), plan('11:00', '12:00'), now)).toBe('brian')
  expect(onlyFree(dayOf([busy, column('brian', []), column('chen', [])]), plan('11:00', '12:00'), now)).toBeUndefined()
})
