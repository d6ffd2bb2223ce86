import { expect, test } from 'vitest'
import { auditSearch } from './audit-search'

test('takes what the list can be narrowed by and drops the rest', () => {
  expect(auditSearch({ entity: 'client', entityId: 'a', from: '2027-06-01', to: 'soon', page: 3, change: '' })).toEqual({
    entity: 'client',
    entityId: 'a',
    from: '2027-06-01',
  })
})

test('a record or a change without its kind says nothing', () => {
  expect(auditSearch({ entityId: 'a', change: 'updated', staffUserId: 'b' })).toEqual({ staffUserId: 'b' })
})
