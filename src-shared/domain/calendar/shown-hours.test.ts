import { expect, test } from 'vitest'
import { hourMs } from '../time/instant'
import { shownHours } from './shown-hours'

const linesOf = (hours: number) => Array.from({ length: hours }, (_, hour) => ({ at: hour * hourMs, label: String(hour) }))
const span = (from: number, until: number) => ({ from: from * hourMs, until: until * hourMs })

test('shows whole hours around what is open or booked', () => {
  const late = { ...span(19.5, 20.25), id: 'late', status: 'confirmed' as const, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  const { from, until, lines } = shownHours(linesOf(24), span(0, 24), [{ open: [span(8.5, 17)], bookings: [late] }], -1e9)
  expect([from / hourMs, until / hourMs, lines.map(({ label }) => label)]).toEqual([
    8,
    21,
    ['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21'],
  ])
})

test('shows a usual day when nobody works', () => {
  const { from, until } = shownHours(linesOf(24), span(0, 24), [{ open: [], bookings: [] }], -1e9)
  expect([from / hourMs, until / hourMs]).toEqual([7, 21])
})

test('has one row more in the night the clocks go back', () => {
  const { lines, until } = shownHours(linesOf(25), span(0, 25), [{ open: [span(0, 25)], bookings: [] }], -1e9)
  expect([lines.length, until / hourMs]).toEqual([25, 25])
})

test('draws now when it is near, and a short day at ten hours', () => {
  const frame = (now: number) => {
    const { from, until } = shownHours(linesOf(24), span(0, 24), [{ open: [span(8, 14)], bookings: [] }], now * hourMs)
    return [from / hourMs, until / hourMs]
  }
  expect([frame(15.8), frame(23), frame(6.5), frame(-48)]).toEqual([
    [8, 18],
    [8, 18],
    [6, 16],
    [8, 18],
  ])
})
