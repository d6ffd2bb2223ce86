import { expect, test } from 'vitest'
import { clientsSearch, filtersOf, isNarrowed, isSameSearch, searchOfView, searchText } from './clients-search'

const someId = '01JZZZZZZZZZZZZZZZZZZZZZZZ'

test('an address says what is shown; what it does not know is dropped', () => {
  expect(
    clientsSearch({
      q: 254711,
      status: 'archived',
      fitnessLevel: 'expert',
      birthMonth: 13,
      importId: someId,
      createdFrom: '2027-13-01',
      sort: '-createdAt',
      page: 3,
    }),
  ).toEqual({ q: '254711', status: 'archived', importId: someId, sort: '-createdAt' })
})

test('active clients by last name are what a bare address shows', () => {
  expect(clientsSearch({ sort: 'lastName' })).toEqual({})
  expect(filtersOf({})).toEqual({ isActive: true, sort: 'lastName' })
  expect(filtersOf({ status: 'all', hasEmail: false })).toEqual({ hasEmail: false, sort: 'lastName' })
})

test('a saved view shows again what it was saved from', () => {
  const looks = [
    {},
    { status: 'archived' as const, q: 'grace' },
    { status: 'all' as const, tag: 'vip', sort: 'number' as const },
    { birthMonth: 6, hasPhone: false },
  ]
  for (const look of looks) {
    expect(searchOfView(filtersOf(look))).toEqual(look)
    expect(isSameSearch(searchOfView(filtersOf(look)), look)).toBe(true)
  }
})

test('an order narrows nothing, one filter does', () => {
  expect([{}, { sort: '-number' as const }, { hasEmail: false }, { status: 'all' as const }].map(isNarrowed)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('what is typed is asked for on one line of at most 120 characters', () => {
  expect(searchText('  grace\twanjiru ')).toBe('grace wanjiru')
  expect(searchText(' \n ')).toBeUndefined()
  expect(searchText('x'.repeat(300))).toHaveLength(120)
  expect(searchText(`${'x'.repeat(119)}😀`)?.isWellFormed()).toBe(true)
})
