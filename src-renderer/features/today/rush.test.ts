import { expect, test } from 'vitest'
import type { Booking } from '../../lib/records'
import { nextRush, rushBars } from './rush'
import type { TodayGroup } from './today-groups'

const at = (time: string) => `2027-06-08T${time}:00.000Z`
const groupOf = (...spans: [string, string][]): TodayGroup[] => [
  {
    name: 'Later',
    rows: spans.map(([from, until]) => ({ booking: { startsAt: at(from), endsAt: at(until) } as Booking, initials: 'AO', hue: 1 })),
  },
]
const countsOf = (groups: TodayGroup[]) => rushBars(groups).map(({ from, count }) => [new Date(from).toISOString().slice(11, 16), count])

test('a session counts in every half hour it runs in, and only there', () => {
  expect(countsOf(groupOf(['10:15', '11:00'], ['10:30', '11:15']))).toEqual([
    ['10:00', 1],
    ['10:30', 2],
    ['11:00', 1],
  ])
})

test('the next rush is the fullest half hour that is not over', () => {
  const bars = rushBars(groupOf(['08:00', '08:30'], ['08:00', '08:30'], ['12:00', '13:00']))
  const rushAt = (time: string) => nextRush(bars, Date.parse(at(time)))?.count
  expect([rushAt('08:29'), rushAt('08:30'), rushAt('13:00')]).toEqual([2, 1, undefined])
})

test('a day without sessions has no bars', () => {
  expect(rushBars([])).toEqual([])
})
