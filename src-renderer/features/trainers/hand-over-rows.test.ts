import { expect, test } from 'vitest'
import { handOverDays, leftText, takerOf, type HandOverBooking } from './hand-over-rows'

const booking = (bookingId: string, startsAt: string, free: string[] = []): HandOverBooking => ({
  bookingId,
  sessionId: bookingId,
  startsAt,
  endsAt: startsAt,
  clientId: 'C',
  clientName: 'Naomi Wafula',
  sessionTypeName: 'Personal training',
  status: 'confirmed',
  freeTrainers: free.map((name) => ({ trainerId: name, name })),
})
const dayOf = (iso: string) => iso.slice(0, 10)

test('bookings stand by day, in the order they are held', () => {
  const days = handOverDays(
    [booking('b', '2027-06-10T09:00Z'), booking('c', '2027-06-09T09:00Z'), booking('a', '2027-06-10T07:00Z')],
    dayOf,
  )
  expect(days.map(({ day, bookings }) => [day, bookings.map(({ bookingId }) => bookingId)])).toEqual([
    ['2027-06-09', ['c']],
    ['2027-06-10', ['a', 'b']],
  ])
})

test('the first who is free takes it, unless another was chosen who still is', () => {
  const one = booking('a', '2027-06-10T07:00Z', ['Brian', 'Amina'])
  expect(takerOf(one, {})?.name).toBe('Brian')
  expect(takerOf(one, { a: 'Amina' })?.name).toBe('Amina')
  expect(takerOf(one, { a: 'Peter' })?.name).toBe('Brian')
  expect(takerOf(booking('a', '2027-06-10T07:00Z'), { a: 'Amina' })).toBeNull()
})

test('what is left is counted in words', () => {
  expect([leftText(1), leftText(2)]).toEqual(['1 booking left to hand over', '2 bookings left to hand over'])
})
