import { expect, test } from 'vitest'
import { isTrivialPin } from './trivial-pin'

test('a PIN of one digit, of digits in a row or of a part repeated is trivial', () => {
  const trivial = ['0000', '99999999', '1234', '12345678', '7890', '4321', '2109', '1212', '121212', '123123', '12341234']
  expect(trivial.filter((pin) => !isTrivialPin(pin))).toEqual([])
})

test('others are not', () => {
  expect(['1357', '2580', '1123', '4711', '90210', '198402'].filter(isTrivialPin)).toEqual([])
})
