import { expect, test } from 'vitest'
import type { StaffUser } from '../../lib/records'
import { offeredRoles, whyNotArchived } from './staff-words'

const person = (id: string, role: StaffUser['role']) => ({ id, role }) as StaffUser
const omar = person('omar', 'owner')
const lydia = person('lydia', 'manager')
const dora = person('dora', 'front_desk')

test('a manager gives every role but the owner’s', () => {
  expect(offeredRoles('manager')).toEqual(['front_desk', 'trainer', 'manager'])
  expect(offeredRoles('owner')).toContain('owner')
})

test('the last owner, oneself and somebody else’s owner are not archived, each with its reason', () => {
  expect(whyNotArchived(omar, omar, 1)).toBe('The studio needs an owner. Make somebody else an owner first.')
  expect(whyNotArchived(omar, omar, 2)).toContain('Nobody archives themselves')
  expect(whyNotArchived(lydia, omar, 2)).toBe('Only an owner archives an owner.')
  expect(whyNotArchived(omar, person('second', 'owner'), 2)).toBeNull()
  expect(whyNotArchived(lydia, dora, 1)).toBeNull()
})
