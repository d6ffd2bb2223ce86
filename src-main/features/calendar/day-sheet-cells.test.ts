import { expect, test } from 'vitest'
import { sheetColumns } from './day-sheet-cells'

type Day = Parameters<typeof sheetColumns>[0]
type Booking = Day['columns'][number]['bookings'][number]

const booking = (id: string, startsAt: string, endsAt: string, more: Partial<Booking> = {}): Booking => ({
  id,
  sessionId: `session ${id}`,
  trainerId: 'amina',
  trainerName: 'Amina Odhiambo',
  clientId: `client ${id}`,
  clientName: `Client ${id}`,
  clientNumber: '1001',
  sessionTypeId: 'pt',
  sessionTypeName: 'Personal training',
  sessionTypeColour: 1,
  kind: 'private',
  startsAt,
  endsAt,
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  status: 'confirmed',
  holdUntil: null,
  checkedInAt: null,
  endReason: null,
  cancellationReason: null,
  notes: '',
  sequence: 0,
  isOverlapGranted: false,
  cover: 'open',
  clientPackageId: null,
  membershipId: null,
  coverName: null,
  isUpcoming: true,
  isPast: false,
  createdAt: startsAt,
  ...more,
})

const dayOf = (bookings: Booking[], more: Partial<Day> = {}): Day => ({
  onDate: '2027-06-08',
  timeZone: 'Africa/Nairobi',
  zoneAbbreviation: 'EAT',
  startsAt: '2027-06-07T21:00:00.000Z',
  endsAt: '2027-06-08T21:00:00.000Z',
  closedFor: null,
  hours: [],
  now: '2027-06-08T07:12:00.000Z',
  columns: [
    {
      trainerId: 'amina',
      name: 'Amina Odhiambo',
      initials: 'AO',
      hue: 1,
      open: [{ startsAt: '2027-06-08T05:00:00.000Z', endsAt: '2027-06-08T10:00:00.000Z' }],
      isAway: false,
      bookings,
    },
  ],
  ...more,
})

const wordsOf = (day: Day): string[] =>
  (sheetColumns(day)[0]?.cells ?? []).map(({ lines }) =>
    lines.map(({ left, right }) => (right === undefined ? left : `${left} | ${right}`)).join(' / '),
  )

test('seats of one session are one block with its clients in it', () => {
  const seat = (id: string, more: Partial<Booking> = {}) =>
    booking(id, '2027-06-08T08:00:00.000Z', '2027-06-08T09:00:00.000Z', {
      sessionId: 'class',
      kind: 'group',
      sessionTypeName: 'Strength group',
      ...more,
    })
  expect(wordsOf(dayOf([seat('a'), seat('b', { status: 'pending' }), seat('c', { status: 'cancelled' })]))).toEqual([
    '10:15–11:00 free',
    'Strength group | 2 booked / 11:00–12:00 / Client a / Client b | Pending / Client c | Cancelled',
    '12:00–13:00 free',
  ])
})

test('what was cancelled is named where it freed time, before now without offering that time', () => {
  const gone = booking('a', '2027-06-08T05:00:00.000Z', '2027-06-08T06:00:00.000Z', { status: 'cancelled' })
  const later = booking('b', '2027-06-08T09:00:00.000Z', '2027-06-08T10:00:00.000Z', { status: 'cancelled', clientName: '陳大文' })
  expect(wordsOf(dayOf([gone, later]))).toEqual(['08:00 Client a cancelled', '10:15–13:00 free / 12:00 (client 1001) cancelled'])
})

test('who is late, missing or here is said as of the printing, with evidence only', () => {
  const running = (id: string, more: Partial<Booking>) => booking(id, '2027-06-08T07:00:00.000Z', '2027-06-08T08:00:00.000Z', more)
  const over = booking('b', '2027-06-08T05:00:00.000Z', '2027-06-08T06:00:00.000Z', { notes: 'Left knee' })
  const here = booking('c', '2027-06-08T06:00:00.000Z', '2027-06-08T07:00:00.000Z', { checkedInAt: '2027-06-08T06:00:00.000Z' })
  expect(wordsOf(dayOf([running('a', {}), over, here])).slice(0, 3)).toEqual([
    'Client b | No-show? / 08:00–09:00 Personal training / Left knee',
    'Client c | Checked in / 09:00–10:00 Personal training',
    'Client a | 12 min late / 10:00–11:00 Personal training',
  ])
  expect(wordsOf(dayOf([running('a', {})]))[0]).toBe('Client a / 10:00–11:00 Personal training')
})

test('the hour that comes twice says which one it is', () => {
  const night = dayOf([booking('a', '2027-11-07T06:30:00.000Z', '2027-11-07T07:30:00.000Z')], {
    onDate: '2027-11-07',
    timeZone: 'America/Chicago',
    startsAt: '2027-11-07T05:00:00.000Z',
    endsAt: '2027-11-08T06:00:00.000Z',
  })
  expect(wordsOf(night)).toContain('Client a / 01:30 CDT–01:30 CST Personal training')
})
