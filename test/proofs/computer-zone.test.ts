import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { answersIn } from './computer-zone'
import { tell } from './seed'

const now = '2027-03-01T15:00:00Z'

test('not a byte of what the studio answers depends on the zone of the computer', { timeout: 300_000 }, async () => {
  const folder = scratchFolder()
  const nairobi = await answersIn('Africa/Nairobi', { folder: join(folder, 'nairobi'), now })
  const chicago = await answersIn('America/Chicago', { folder: join(folder, 'chicago'), now })
  expect([nairobi, chicago].map(({ timeZone, midnightHere }) => ({ timeZone, midnightHere }))).toEqual([
    { timeZone: 'Africa/Nairobi', midnightHere: '2027-06-07T21:00:00.000Z' },
    { timeZone: 'America/Chicago', midnightHere: '2027-06-08T05:00:00.000Z' },
  ])
  const bytes = Object.fromEntries(Object.entries(nairobi.answers).map(([name, text]) => [name, Buffer.byteLength(text)]))
  tell('computer zone', bytes)
  expect(nairobi.answers).toEqual(chicago.answers)
  expect(Object.keys(bytes)).toHaveLength(20)
  const said = (name: string) => JSON.parse(nairobi.answers[name] ?? 'null') as { code?: string; items?: unknown[]; columns?: unknown[] }
  expect({
    columns: said('day the clocks go back').columns?.length,
    range: said('range in autumn').items?.length,
    slotsInSpring: said('slots in spring').items?.length,
    slotsInAutumn: said('slots in autumn').items?.length,
    twice: said('a wall time of two').items?.length,
    never: said('a wall time of none').code,
    hit: said('bookings a change hits').code,
    newThatDay: said('clients new on a day').items?.length,
    story: said('a story').items?.length,
    since: /01\D03\D2027|2027-03-01/.test(nairobi.answers['clients as CSV'] ?? ''),
    onPaper: /Sun 14 March 2027 03:00/.test(nairobi.answers['a person on paper'] ?? ''),
  }).toEqual({
    columns: 2,
    range: 3,
    // 7 days of 24 hours less the hour that is missing and two booked.
    slotsInSpring: 165,
    // 7 days of 24 hours and the one that comes twice, less a closed day, and three that two bookings at half past touch.
    slotsInAutumn: 142,
    twice: 2,
    never: 'MISSING_HOUR',
    hit: 'BOOKINGS_AFFECTED',
    newThatDay: 1,
    story: 2,
    since: true,
    onPaper: true,
  })
})
