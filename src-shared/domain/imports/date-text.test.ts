import { expect, test } from 'vitest'
import { dateEvidence, guessDateOrder, readDate } from './date-text'

const today = '2027-06-08'
const dayOf = (text: string, order: Parameters<typeof readDate>[1] = 'day-month-year') => {
  const read = readDate(text, order, today)
  return 'day' in read ? [read.day, read.fix !== null] : read.problem
}

test.each([
  ['07.03.1990', '1990-03-07'],
  ['7/3/1990', '1990-03-07'],
  ['1990-03-07', '1990-03-07'],
  ['1990/3/7', '1990-03-07'],
  ['19900307', '1990-03-07'],
  ['1990-03-07T00:00:00', '1990-03-07'],
  ['7.3.1990 00:00', '1990-03-07'],
  ['7 March 1990', '1990-03-07'],
  ['7-Mar-1990', '1990-03-07'],
  ['Mar 7, 1990', '1990-03-07'],
  ['7. März 1990', '1990-03-07'],
  ['7 mars 1990', '1990-03-07'],
  ['7 de marzo de 1990', '1990-03-07'],
  ['7 Machi 1990', '1990-03-07'],
  ['29.02.2024', '2024-02-29'],
])('%s is a day without a word', (text, day) => expect(dayOf(text)).toEqual([day, false]))

test.each([
  ['12.30.1990', '1990-12-30'],
  ['7.3.90', '1990-03-07'],
  ['7.3.27', '2027-03-07'],
  ['7.3.28', '1928-03-07'],
  ['32939', '1990-03-07'],
  ['32939.0', '1990-03-07'],
])('%s is put right', (text, day) => expect(dayOf(text)).toEqual([day, true]))

test.each([
  ['31.02.1990', '“31.02.1990” is not a day of the calendar'],
  ['29.02.2023', '“29.02.2023” is not a day of the calendar'],
  ['13.13.1990', '“13.13.1990” is not a day of the calendar'],
  ['1.1.2030', '“1.1.2030” is in the future'],
  ['1.1.1899', '“1.1.1899” is before 1900'],
  ['1990', '“1990” is not a date'],
  ['soon', '“soon” is not a date'],
])('%s is none', (text, problem) => expect(dayOf(text)).toBe(problem))

test('the order decides what no number can', () => {
  expect(dayOf('3/4/1990', 'month-day-year')).toEqual(['1990-03-04', false])
  expect(dayOf('90-3-4', 'year-month-day')).toEqual(['1990-03-04', true])
})

test('a day above twelve decides for the whole column, and the country where there is none', () => {
  const orderOf = (cells: string[], country: string) => guessDateOrder(dateEvidence(cells), country)
  expect(orderOf(['3/4/1990', '12/30/1990'], 'KE')).toBe('month-day-year')
  expect(orderOf(['3/4/1990', '30/12/1990'], 'US')).toBe('day-month-year')
  expect(orderOf(['30/12/1990', '28/11/1990', '12/30/1990'], 'KE')).toBe('day-month-year')
  expect(orderOf(['3/4/1990'], 'KE')).toBe('day-month-year')
  expect(orderOf(['3/4/1990'], 'US')).toBe('month-day-year')
  expect(orderOf(['1990-04-03'], 'KE')).toBe('year-month-day')
  expect(orderOf([], 'SE')).toBe('year-month-day')
})
