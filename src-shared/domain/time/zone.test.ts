import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { addDays, dayInterval, dayOf, daysBetween, weekdayOf, zoneAbbreviation } from './zone'
import { offsetSegments } from './zone-offsets'

const hours = ({ from, until }: { from: number; until: number }): number => (until - from) / 3_600_000

test('a day is as long as its zone makes it', () => {
  expect(hours(dayInterval('2027-06-08', 'Africa/Nairobi'))).toBe(24)
  expect([hours(dayInterval('2027-03-14', 'America/Chicago')), hours(dayInterval('2027-11-07', 'America/Chicago'))]).toEqual([23, 25])
  expect(hours(dayInterval('2027-10-03', 'Australia/Lord_Howe'))).toBe(23.5)
  expect(hours(dayInterval('2027-04-30', 'Africa/Cairo'))).toBe(23)
})

test('a day whose midnight is jumped over begins where the clocks land', () => {
  expect(new Date(dayInterval('2027-04-30', 'Africa/Cairo').from).toISOString()).toBe('2027-04-29T22:00:00.000Z')
})

test('an instant belongs to the day of its zone', () => {
  const late = Date.parse('2027-06-08T22:30:00Z')
  expect([dayOf(late, 'UTC'), dayOf(late, 'Africa/Nairobi'), dayOf(late, 'America/Chicago')]).toEqual([
    '2027-06-08',
    '2027-06-09',
    '2027-06-08',
  ])
})

test('days count over months, leap years and the ends of years', () => {
  expect([addDays('2028-02-28', 1), addDays('2027-02-28', 1), addDays('2027-12-31', 1), addDays('2027-01-01', -1)]).toEqual([
    '2028-02-29',
    '2027-03-01',
    '2028-01-01',
    '2026-12-31',
  ])
  expect(daysBetween('2027-02-27', '2027-03-02')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02'])
  expect(daysBetween('2027-03-02', '2027-03-01')).toEqual([])
})

test('the week begins on Monday', () => {
  expect(['2027-06-07', '2027-06-08', '2027-06-13'].map(weekdayOf)).toEqual([0, 1, 6])
})

test('an interval is cut where the offset changes and nowhere else', () => {
  const day = dayInterval('2027-11-07', 'America/Chicago')
  expect(offsetSegments(day, 'America/Chicago')).toEqual([
    { from: day.from, until: Date.parse('2027-11-07T07:00:00Z'), offsetMs: -5 * 3_600_000 },
    { from: Date.parse('2027-11-07T07:00:00Z'), until: day.until, offsetMs: -6 * 3_600_000 },
  ])
  expect(offsetSegments(dayInterval('2027-06-08', 'Asia/Kathmandu'), 'Asia/Kathmandu')).toHaveLength(1)
})

test('a zone is named by the letters its people use', () => {
  const june = Date.parse('2027-06-08T12:00:00Z')
  const named = [
    'Africa/Nairobi',
    'America/Chicago',
    'Europe/London',
    'Africa/Johannesburg',
    'Asia/Kolkata',
    'Australia/Sydney',
    'UTC',
  ].map((zone) => zoneAbbreviation(june, zone))
  expect(named).toEqual(['EAT', 'CDT', 'BST', 'SAST', 'IST', 'AEST', 'UTC'])
})

test('a zone without letters is named by its distance', () => {
  expect(zoneAbbreviation(Date.parse('2027-06-08T12:00:00Z'), 'Asia/Kathmandu')).toBe('GMT+5:45')
})

test('in every zone, days around every change of the clocks begin where Temporal says, and instants belong to its days', () => {
  const year = { from: Date.parse('2026-12-31T00:00:00Z'), until: Date.parse('2028-01-02T00:00:00Z') }
  const said: string[] = []
  const wrong: string[] = []
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const changes = offsetSegments(year, timeZone).map(({ from }) => from)
    for (const at of changes) {
      for (const instant of [at - 1, at, at + 1]) {
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
        const day = zoned.toPlainDate().toString()
        const next = zoned.toPlainDate().add({ days: 1 })
        const expected = { day, from: zoned.startOfDay().epochMilliseconds, until: next.toZonedDateTime({ timeZone }).epochMilliseconds }
        const found = { day: dayOf(instant, timeZone), ...dayInterval(day, timeZone) }
        said.push(day)
        if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(`${timeZone} ${JSON.stringify({ found, expected })}`)
      }
    }
  }
  expect({ wrong, isMany: said.length > 1_500 }).toEqual({ wrong: [], isMany: true })
})

test('a day that a zone left out begins with the one after it', () => {
  expect(new Date(dayInterval('2011-12-30', 'Pacific/Apia').from).toISOString()).toBe('2011-12-30T10:00:00.000Z')
})
