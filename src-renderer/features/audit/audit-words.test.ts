import { expect, test } from 'vitest'
import { changedFields, entityText, fieldText, valueText } from './audit-words'

const amina = '01J0000000000000000000000A'
const names = {
  nameOf: (id: string) => (id === amina ? 'Amina Odhiambo' : undefined),
  dayAndTime: (iso: string) => `at ${iso.slice(0, 16)}`,
  money: (minor: number) => `KES ${minor / 100}`,
}

test('fields and records are called as on the screens', () => {
  expect(['durationMinutes', 'startsAt', 'primaryTrainerId', 'email', 'firstName', 'priceMinor'].map(fieldText)).toEqual([
    'Duration',
    'Starts',
    'Own trainer',
    'E-mail',
    'First name',
    'Price',
  ])
  expect(['client', 'staff_user', 'gift_card'].map(entityText)).toEqual(['Client', 'Staff', 'Gift card'])
})

test.each([
  ['primaryTrainerId', amina, 'Amina Odhiambo'],
  ['primaryTrainerId', '01J0000000000000000000000B', 'another record'],
  ['startsAt', '2027-06-10T07:00:00.000Z', 'at 2027-06-10T07:00'],
  ['durationMinutes', 45, '45 min'],
  ['cancelWindowHours', 12, '12 hours'],
  ['priceMinor', 350_000, 'KES 3500'],
  ['startMinute', 540, '09:00'],
  ['isActive', false, 'no'],
  ['endReason', 'late_by_client', 'late by client'],
  ['goals', ['10 km', 'Sleep'], '10 km, Sleep'],
  ['goals', [], 'nothing'],
  ['preferences', { music: 'none' }, 'Music none'],
  ['notes', null, 'nothing'],
  ['notes', 'late_night', 'late_night'],
])('%s %j is said as %s', (field, value, said) => {
  expect(valueText(field, value, names)).toBe(said)
})

test('a change says what it was and what it is; a new record says what was filled in', () => {
  expect(changedFields({ phone: null }, { phone: '+254711000111' }, names)).toEqual([
    { field: 'phone', label: 'Phone', before: 'nothing', after: '+254 711 000111' },
  ])
  expect(changedFields(null, { id: amina, firstName: 'Grace', email: null, goals: [], isErased: false, number: '1001' }, names)).toEqual([
    { field: 'firstName', label: 'First name', before: null, after: 'Grace' },
    { field: 'number', label: 'Number', before: null, after: '1001' },
  ])
})
