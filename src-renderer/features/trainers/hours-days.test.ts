import { expect, test } from 'vitest'
import { hoursLine, readHoursLine } from '../../lib/hours-line'
import { daysOfEveryWeek, daysOfOneWeek, daySentence, dayTotal, mondayOf } from './hours-days'

const weekly = (dayOfWeek: number, start: string, end: string) => ({
  id: `${dayOfWeek} ${start}`,
  trainerId: 'amina',
  isRecurring: true,
  dayOfWeek,
  date: null,
  start,
  end,
  isActive: true,
})
const onDate = (date: string, start: string, end: string) => ({ ...weekly(0, start, end), isRecurring: false, dayOfWeek: null, date })
const hours = (text: string) => readHoursLine(text).hours ?? []
const dayText = (day: string) => `Day ${Number(day.slice(8))} June`

const rules = [
  weekly(0, '14:00', '18:00'),
  weekly(0, '09:00', '13:00'),
  weekly(1, '09:00', '17:00'),
  onDate('2027-06-08', '10:00', '12:00'),
]
const weekOf = (drafts = {}) =>
  daysOfOneWeek({
    monday: '2027-06-07',
    rules,
    breaks: [{ startDate: '2027-06-09', endDate: '2027-06-10', reason: 'Course' }],
    closedDays: [{ startDate: '2027-06-10', endDate: '2027-06-10', reason: '' }],
    drafts,
    dayText,
  })

test('a date has its own hours, else the week’s; days away and closed days are said with their reason', () => {
  expect(weekOf().map(daySentence)).toEqual([
    'Monday 7 June: 09:00–13:00, 14:00–18:00.',
    'Tuesday 8 June: 10:00–12:00, only this date.',
    'Wednesday 9 June: away, Course.',
    'Thursday 10 June: closed.',
    'Friday 11 June: not working.',
    'Saturday 12 June: not working.',
    'Sunday 13 June: not working.',
  ])
  expect(weekOf().map(dayTotal)).toEqual(['8 h', '2 h', 'away', 'closed', 'not working', 'not working', 'not working'])
})

test('a draft stands before what is recorded, and differs from the week only where it does', () => {
  const [monday, tuesday] = weekOf({
    '2027-06-07': { hours: hours('9–12'), typed: null, base: '09:00–13:00, 14:00–18:00' },
    '2027-06-08': { hours: hours('9–17'), typed: null, base: '10:00–12:00' },
  })
  expect([monday, tuesday].map((day) => day && [hoursLine(day.hours), day.isChanged, day.isOnlyThisDate])).toEqual([
    ['09:00–12:00', true, true],
    ['09:00–17:00', true, false],
  ])
})

test('hours another desk saved while they were changed here are told, not replaced', () => {
  const draft = { hours: hours('9–12'), typed: null, base: '09:00–17:00' }
  const changedElsewhere = (recorded: string[]) =>
    daysOfEveryWeek([weekly(0, recorded[0]!, recorded[1]!)], { '0': draft }).map((day) => [hoursLine(day.hours), day.isChangedElsewhere])[0]
  expect(changedElsewhere(['09:00', '17:00'])).toEqual(['09:00–12:00', false])
  expect(changedElsewhere(['08:00', '17:00'])).toEqual(['09:00–12:00', true])
  expect(changedElsewhere(['09:00', '12:00'])).toEqual(['09:00–12:00', false])
})

test('what cannot be read stays as typed, with a sentence', () => {
  const [monday] = daysOfEveryWeek(rules, { '0': { hours: hours('9–12'), typed: '9–', base: '' } })
  expect([monday?.typed, monday?.problem]).toEqual(['9–', 'Write hours, such as 9–13, 14:30–18.'])
})

test('a week begins on Monday', () => {
  expect(['2027-06-07', '2027-06-08', '2027-06-13'].map(mondayOf)).toEqual(['2027-06-07', '2027-06-07', '2027-06-07'])
})
