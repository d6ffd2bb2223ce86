import { expect, test } from 'vitest'
import { changedFields } from './changed-fields'

const saved = { name: 'Kilele Fitness', phone: '', week: [[{ start: '06:00', end: '21:00' }], []] }

test('names only what differs, however deep', () => {
  expect(changedFields({ ...saved, phone: '0711 000 111' }, saved)).toEqual({ phone: '0711 000 111' })
  expect(changedFields({ ...saved, week: [[{ start: '06:00', end: '20:00' }], []] }, saved)).toEqual({
    week: [[{ start: '06:00', end: '20:00' }], []],
  })
})

test('what was typed back is no change', () => {
  expect(changedFields({ ...saved, week: [[{ start: '06:00', end: '21:00' }], []] }, saved)).toEqual({})
})
