import { expect, test } from 'vitest'
import { expiryWarning, lotText } from './lot-words'

const lot = { bought: 5, refunded: 0, expired: 0, reserved: 0, sessionsAvailable: 5, expiryOn: null, isExpired: false }
const dayText = (day: string) => `day ${day}`

test('a lot says what is left, what is held, what was lost, and its last day', () => {
  expect(lotText(lot, dayText)).toBe('5 left of 5')
  expect(lotText({ ...lot, sessionsAvailable: 3, reserved: 1, expiryOn: '2027-08-30' }, dayText)).toBe(
    '3 left of 5, 1 held, use by day 2027-08-30',
  )
  expect(lotText({ ...lot, sessionsAvailable: 0, refunded: 2, expired: 1, expiryOn: '2027-05-30', isExpired: true }, dayText)).toBe(
    '0 left of 5, 2 refunded, 1 expired, ended day 2027-05-30',
  )
})

test('the last two weeks of a lot are warned of while credits are left', () => {
  const warning = (daysLeft: number | null, sessionsAvailable = 2, isExpired = false) =>
    expiryWarning({ daysLeft, sessionsAvailable, isExpired })
  expect([15, 14, 1, 0].map((days) => warning(days))).toEqual([null, 'Ends in 14 days', 'Ends tomorrow', 'Ends today'])
  expect([warning(null), warning(3, 0), warning(-1, 2, true)]).toEqual([null, null, null])
})
