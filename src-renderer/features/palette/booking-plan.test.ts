import { expect, test } from 'vitest'
import type { PhraseReading } from '@shared/domain/palette/phrase'
import type { Client, SessionType, Trainer } from '../../lib/records'
import { bookingPlan, plannedType } from './booking-plan'
import { rankedClients } from './ranked-clients'

const type = (id: string, durationMinutes: number) => ({ id, name: id, durationMinutes }) as SessionType
const types = [type('personal', 60), type('boxing', 45), type('rehab', 45)]
const reading = (known: Partial<PhraseReading>): PhraseReading => ({
  parts: [],
  clientWords: 'grace',
  trainer: null,
  sessionType: null,
  onDate: '2027-06-10',
  start: { kind: 'at', startsAt: 0, label: '18:00' },
  lengthMinutes: null,
  ...known,
})
const person = (firstName: string, lastName: string) => ({ id: firstName, firstName, lastName }) as Client

test('books the standard type, the first of the length asked for, or the one named', () => {
  const chosen = [{}, { lengthMinutes: 60 }, { lengthMinutes: 45 }, { lengthMinutes: 90 }, { sessionType: types[2]!, lengthMinutes: 60 }]
  expect(chosen.map((known) => plannedType(reading(known), types)?.id)).toEqual(['personal', 'personal', 'boxing', 'personal', 'rehab'])
})

test('is as long as asked for, else as its type', () => {
  const endsAfter = (known: Partial<PhraseReading>) =>
    bookingPlan({ reading: reading(known), client: person('Grace', ''), trainer: { id: 'amina' } as Trainer, types })?.endsAt
  expect([endsAfter({}), endsAfter({ lengthMinutes: 90 })]).toEqual([3_600_000, 5_400_000])
})

test('is none without a time or a trainer', () => {
  const client = person('Grace', '')
  expect(bookingPlan({ reading: reading({ start: null }), client, trainer: { id: 'amina' } as Trainer, types })).toBeNull()
  expect(bookingPlan({ reading: reading({}), client, trainer: undefined, types })).toBeNull()
})

test('clients whose name begins as typed come before those who have it somewhere', () => {
  const clients = [person('Margrace', 'Ann'), person('Ruth', 'Grace'), person('Gracelyn', 'Otieno'), person('Grace', 'Wanjirũ')]
  expect(rankedClients(clients, 'grace').map(({ firstName }) => firstName)).toEqual(['Grace', 'Ruth', 'Gracelyn', 'Margrace'])
  expect(rankedClients(clients, 'grace wanjiru')[0]?.firstName).toBe('Grace')
})
