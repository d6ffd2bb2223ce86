import { expect, test } from 'vitest'
import { hoursLine, hoursOfTimes, readHoursLine, timesOf } from './hours-line'

const readAs = (text: string) => {
  const { hours, problem } = readHoursLine(text)
  return hours === null ? problem : hoursLine(hours)
}

test('reads a day’s hours as people write them', () => {
  expect(['9–13, 14:30–18', '9-13; 1430-18', '9 to 13 and 14.30 to 18', ' 09:00 — 13:00,14:30—18:00, '].map(readAs)).toEqual(
    Array.from({ length: 4 }, () => '09:00–13:00, 14:30–18:00'),
  )
})

test('keeps quarters and five minutes, joins what meets, and takes nothing as no hours', () => {
  expect(['9:15–10:05', '11–12, 9–11', '9–12, 11–13', '', '20–24'].map(readAs)).toEqual([
    '09:15–10:05',
    '09:00–12:00',
    '09:00–13:00',
    '',
    '20:00–24:00',
  ])
})

test('says what to write where it cannot read', () => {
  const sentence = 'Write hours, such as 9–13, 14:30–18.'
  expect(['9', '9–', 'morning', '9–13–15', '9–25'].map(readAs)).toEqual([sentence, sentence, sentence, sentence, sentence])
  expect(readAs('18–9')).toBe('18:00–09:00 ends before it begins. Hours do not cross midnight; 24:00 is the latest end.')
})

test('reads stored times and gives them back', () => {
  const times = [
    { start: '09:15', end: '12:00' },
    { start: '14:00', end: '24:00' },
  ]
  expect(timesOf(hoursOfTimes(times))).toEqual(times)
})
