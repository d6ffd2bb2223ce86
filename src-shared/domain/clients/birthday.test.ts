import { expect, test } from 'vitest'
import { ageOn, daysToBirthday } from './birthday'

test('the age goes up on the birthday, not the day before', () => {
  expect(['2027-06-07', '2027-06-08', '2027-06-09'].map((today) => ageOn('1990-06-08', today))).toEqual([36, 37, 37])
})

test('somebody not born yet has no age', () => {
  expect(ageOn('2027-06-09', '2027-06-08')).toBeNull()
})

test('counts the days to the next birthday, over a turn of the year too', () => {
  expect(daysToBirthday('1990-06-08', '2027-06-08')).toBe(0)
  expect(daysToBirthday('1990-06-11', '2027-06-08')).toBe(3)
  expect(daysToBirthday('1990-06-07', '2027-06-08')).toBe(365)
  expect(daysToBirthday('1990-01-02', '2027-12-31')).toBe(2)
})

test('born on 29 February, the birthday is 1 March in a year without one', () => {
  expect(daysToBirthday('2000-02-29', '2027-02-28')).toBe(1)
  expect(daysToBirthday('2000-02-29', '2028-02-28')).toBe(1)
  expect(ageOn('2000-02-29', '2027-02-28')).toBe(26)
  expect(ageOn('2000-02-29', '2027-03-01')).toBe(27)
})
