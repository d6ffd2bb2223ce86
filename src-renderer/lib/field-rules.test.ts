import { expect, test } from 'vitest'
import { wallTimeFromText } from './field-rules'

test('reads times the way a desk types them', () => {
  expect(['9', '930', '9:30', '09.30', '1800', '24:00', '6 15'].map(wallTimeFromText)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '18:00',
    '24:00',
    '06:15',
  ])
})

test('refuses what is no time of day', () => {
  expect(['', '25', '9:75', '24:30', 'noon'].map(wallTimeFromText)).toEqual([null, null, null, null, null])
})
