import { expect, test } from 'vitest'
import { phoneText } from './phone-text'

test('groups a number as its country does; what is no number stays as it is', () => {
  expect(['+254711000111', '+13125550142', '12'].map(phoneText)).toEqual(['+254 711 000111', '+1 312 555 0142', '12'])
})
