import { expect, test } from 'vitest'
import { coverText, isUnpaid } from './cover-words'

const booking = { cover: 'open', coverName: null, status: 'confirmed' } as const

test('what pays for a booking is said with its credit', () => {
  const byPack = { cover: 'package', coverName: '5-pack' } as const
  expect([coverText({ ...byPack, status: 'confirmed' }), coverText({ ...byPack, status: 'no_show' })]).toEqual([
    '5-pack, 1 credit held',
    '5-pack, 1 credit used',
  ])
})

test('only a visit that took place is unpaid; one to come is paid at the visit, one called off asks for nothing', () => {
  const statuses = ['pending', 'confirmed', 'completed', 'no_show', 'cancelled'] as const
  expect(statuses.map((status) => [coverText({ ...booking, status }), isUnpaid({ ...booking, status })])).toEqual([
    ['To pay at the visit', false],
    ['To pay at the visit', false],
    ['Not paid', true],
    [null, false],
    [null, false],
  ])
})

test('what is from before the till says nothing', () => {
  expect(coverText({ ...booking, cover: 'untracked', status: 'completed' })).toBeNull()
})
