import { expect, test } from 'vitest'
import { inOrder } from './section-order'

const ids = (...names: string[]) => names.map((id) => ({ id }))

test('sections of other features stand between the studio’s own', () => {
  expect(inOrder(ids('studio', 'hours', 'staff', 'about', 'session-types', 'trainers'))).toEqual(
    ids('studio', 'hours', 'trainers', 'session-types', 'staff', 'about'),
  )
})

test('a section the order does not name comes last', () => {
  expect(inOrder(ids('doors', 'about', 'backup'))).toEqual(ids('backup', 'about', 'doors'))
})
