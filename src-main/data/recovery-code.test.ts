import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from './recovery-code'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const code = fc.uint8Array({ minLength: 31, maxLength: 31 }).map((bytes) => newRecoveryCode(() => bytes))
const position = fc.nat({ max: 31 })
const letters = (text: string) => [...text.replaceAll('-', '')]

test('is eight groups of four letters and digits', () => {
  expect(newRecoveryCode(randomBytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('reads back whatever the case, spaces and dashes, and O, I, L for 0 and 1', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('', ' ', '-', ' – '), fc.constantFrom('1', 'i', 'L'), (written, between, one) => {
      const typed = written.replaceAll('-', between).replaceAll('0', 'o').replaceAll('1', one).toLowerCase()
      expect(readRecoveryCode(`  ${typed}\n`)).toBe(written)
    }),
  )
})

test('notices every single wrong character', () => {
  fc.assert(
    fc.property(code, position, fc.nat({ max: 30 }), (written, at, shift) => {
      const typed = letters(written)
      typed[at] = alphabet.charAt((alphabet.indexOf(typed[at] ?? '') + 1 + shift) % 32)
      expect(() => readRecoveryCode(typed.join(''))).toThrow('This recovery code has a typing mistake; compare it with the printed one.')
    }),
  )
})

test('notices every two different neighbours exchanged', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 30 }), (written, at) => {
      const typed = letters(written)
      fc.pre(typed[at] !== typed[at + 1])
      typed.splice(at, 2, typed[at + 1] ?? '', typed[at] ?? '')
      expect(() => readRecoveryCode(typed.join(''))).toThrow('typing mistake')
    }),
  )
})

test.each([
  ['', 'A recovery code has 32 letters and digits; this one has 0.'],
  ['ABCD-EFGH', 'A recovery code has 32 letters and digits; this one has 8.'],
  ['ABCD-EFGU', 'A recovery code has no “U” in it; compare it with the printed one.'],
  ['ABCD*', 'A recovery code has no “*” in it; compare it with the printed one.'],
])('refuses %j with a sentence', (typed, sentence) => {
  expect(() => readRecoveryCode(typed)).toThrow(expect.objectContaining({ code: 'CODE_WRONG', field: 'recoveryCode', message: sentence }))
})
