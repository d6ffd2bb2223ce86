import { expect, test } from 'vitest'
import { makeCodec } from './page/codec.ts'

const codec = makeCodec()
const crossed = (value: unknown) => codec.decode(codec.encode(value))

test('values that structured clone keeps arrive as they were', () => {
  const value = {
    text: 'Łódź',
    nothing: undefined,
    minusZero: -0,
    notANumber: NaN,
    big: 2n ** 70n,
    day: new Date('2027-06-08T07:12:00Z'),
    pattern: /^a+$/gi,
    map: new Map([['key', new Set([1, 2])]]),
    bytes: new Uint8Array([0, 128, 255]),
    list: [1, null, [true]],
  }
  expect(crossed(value)).toStrictEqual(value)
})

test('a cycle and a thing named twice keep their identity', () => {
  const shared = { name: 'shared' }
  const value: Record<string, unknown> = { first: shared, second: shared }
  value.self = value
  const copy = crossed(value) as typeof value
  expect(copy.self).toBe(copy)
  expect(copy.first).toBe(copy.second)
})

test('an error keeps its kind and message', () => {
  const copy = crossed(new RangeError('too far'))
  expect(copy).toBeInstanceOf(RangeError)
  expect(copy).toHaveProperty('message', 'too far')
})

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve()],
  ['a weak map', new WeakMap()],
])('%s cannot be cloned', (_name, value) => {
  expect(() => crossed({ value })).toThrow('An object could not be cloned.')
})
