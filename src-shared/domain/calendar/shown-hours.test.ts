import { expect, test } from 'vitest'
import { hourMs } from '../time/instant'
import { shownHours } from './shown-hours'

const linesOf = (hours: number) => Array.from({ length: hours }, (_, hour) => ({ at: hour * hourMs, label: String(hour) }))
const span = (from: number, until: number) => ({ from: from * hourMs, until: until * hourMs })

test('shows whole hours around what is open or booked', () => {
  const late = { ...span(19.5, 20.25), id: 'late', status: 'confirmed' as const, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  const { from, until, lines } = shownHours(linesOf(24), span(0, 24), [{ open: [span(8.5, 17)], bookings: [late] }])
  expect([from / hourMs, until / hourMs, lines.map(({ label }) => label)]).toEqual([
    8,
    21,
    ['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21'],
  ])
})

test('shows a usual day when nobody works', () => {
  const { from, until } = shownHours(linesOf(24), span(0, 24), [{ open: [], bookings: [] }])
  expect([from / hourMs, until / hourMs]).toEqual([7, 21])
})

test('has one row more in the night the clocks go back', () => {
  const { lines, until } = shownHours(linesOf(25), span(0, 25), [{ open: [span(0, 25)], bookings: [] }])
  expect([lines.length, until / hourMs]).toEqual([25, 25])
})
