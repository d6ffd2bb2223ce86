import { expect, test } from 'vitest'
import { spanOf, spanTitle, stepped } from './calendar-span'

const tuesday = '2027-06-08'

test('a week runs from Monday to Sunday, a month over whole weeks', () => {
  expect([spanOf('day', tuesday), spanOf('week', tuesday), spanOf('list', '2027-06-13'), spanOf('month', tuesday)]).toEqual([
    { from: '2027-06-08', to: '2027-06-08' },
    { from: '2027-06-07', to: '2027-06-13' },
    { from: '2027-06-07', to: '2027-06-13' },
    { from: '2027-05-31', to: '2027-07-04' },
  ])
  expect(spanOf('month', '2027-08-01')).toEqual({ from: '2027-07-26', to: '2027-09-05' })
})

test('one step is a day, a week or a month, and stays within a shorter month', () => {
  expect([
    stepped('day', tuesday, 1),
    stepped('week', tuesday, -1),
    stepped('list', tuesday, 1),
    stepped('month', '2027-01-31', 1),
  ]).toEqual(['2027-06-09', '2027-06-01', '2027-06-15', '2027-02-28'])
})

test('a title names the days, and the year where it helps', () => {
  expect([
    spanTitle('day', tuesday, tuesday),
    spanTitle('day', '2026-06-09', tuesday),
    spanTitle('week', tuesday, tuesday),
    spanTitle('week', '2027-06-30', tuesday),
    spanTitle('month', tuesday, tuesday),
  ]).toEqual([
    { title: 'Tue 8 June', sub: '2027' },
    { title: 'Tue 9 June 2026', sub: undefined },
    { title: '7–13 June', sub: '2027, week 23' },
    { title: '28 June – 4 July', sub: '2027, week 26' },
    { title: 'June', sub: '2027' },
  ])
})
