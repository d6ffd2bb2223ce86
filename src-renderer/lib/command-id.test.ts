import { expect, test } from 'vitest'
import { commandIds } from './command-id'

test('keeps its id for a retry of the same action', () => {
  const ids = commandIds()
  const first = ids.idFor({ clientId: 'grace' })
  expect(ids.idFor({ clientId: 'grace' })).toBe(first)
})

test('takes a new id when something was changed, and after the action was done', () => {
  const ids = commandIds()
  const first = ids.idFor({ clientId: 'grace' })
  const other = ids.idFor({ clientId: 'peter' })
  ids.settled()
  expect(new Set([first, other, ids.idFor({ clientId: 'peter' })]).size).toBe(3)
})
