import { expect, test } from 'vitest'
import { dayFromText } from './day-from-text'

const tuesday = '2027-06-08'

test('reads days the way a desk types them', () => {
  const typed = ['2027-06-10', '10 June', '10jun', '10/6', '10.6.2028', 'Thu 10 June', 'thu', 'tue', 'tomorrow', 'today', '+7']
  expect(typed.map((text) => dayFromText(text, tuesday))).toEqual([
    '2027-06-10',
    '2027-06-10',
    '2027-06-10',
    '2027-06-10',
    '2028-06-10',
    '2027-06-10',
    '2027-06-10',
    '2027-06-08',
    '2027-06-09',
    '2027-06-08',
    '2027-06-15',
  ])
})

test('refuses what is no day', () => {
  expect(['', '31 June', '99', 'soon', '10 foo'].map((text) => dayFromText(text, tuesday))).toEqual([null, null, null, null, null])
})
