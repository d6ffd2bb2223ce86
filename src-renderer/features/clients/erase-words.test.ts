import { expect, test } from 'vitest'
import { eraseWords } from './erase-words'

const preview = {
  clientId: 'a',
  name: 'Grace',
  number: '1001',
  bookings: 1,
  notes: 0,
  messages: 0,
  changes: 0,
  mergedClients: 0,
  upcoming: [],
}

test('says only what there is, in the right number', () => {
  expect(eraseWords(preview)).toEqual([
    ['Goes', 'Name, phone, e-mail, birthday, contact, goals, preferences'],
    ['Stays', '1 booking, without a name; times, states and sums are as before'],
  ])
})

test('counts notes, messages, changes and merged duplicates', () => {
  expect(eraseWords({ ...preview, bookings: 34, notes: 1, messages: 2, changes: 3, mergedClients: 1 })).toEqual([
    [
      'Goes',
      'Name, phone, e-mail, birthday, contact, goals, preferences; 1 note, 2 messages, what 3 changes said and 1 duplicate merged into this client',
    ],
    ['Stays', '34 bookings, without a name; times, states and sums are as before'],
  ])
})
