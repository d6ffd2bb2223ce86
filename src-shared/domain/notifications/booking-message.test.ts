import { expect, test } from 'vitest'
import { bookingMessage } from './booking-message'

const facts = {
  studioName: 'Kilele Fitness',
  timeZone: 'Africa/Nairobi',
  trainerName: 'Amina Odhiambo',
  sessionTypeName: 'Massage',
  startsAt: Date.parse('2027-06-10T07:00:00Z'),
}

test('a message says what, with whom and when in the studio’s wall time', () => {
  expect(bookingMessage('confirmed', facts)).toEqual({
    subject: 'Session confirmed: Thu 10 June, 10:00 EAT',
    message: 'Kilele Fitness: Massage with Amina Odhiambo is confirmed for Thu 10 June, 10:00 EAT.',
  })
  expect(bookingMessage('moved', facts).message).toBe('Kilele Fitness: Massage with Amina Odhiambo is now on Thu 10 June, 10:00 EAT.')
  expect(bookingMessage('cancelled', facts).message).toBe(
    'Kilele Fitness: Massage with Amina Odhiambo on Thu 10 June, 10:00 EAT is cancelled.',
  )
})

test('a repeated hour names its zone once', () => {
  const night = { ...facts, timeZone: 'America/Chicago', startsAt: Date.parse('2027-11-07T07:30:00Z') }
  expect(bookingMessage('confirmed', night).subject).toBe('Session confirmed: Sun 7 November, 01:30 CST')
})
