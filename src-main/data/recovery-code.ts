import { AppError } from '@shared/base/app-error'

/** Crockford's base 32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 32

/** A new code, as people write it: eight groups of four. 155 random bits and one check character. */
export function newRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  const symbols = [...randomBytes(codeLength - 1)].map((byte) => byte & 31)
  return grouped([...symbols, checkSymbol(symbols)].map((symbol) => alphabet[symbol]).join(''))
}

/** What was typed, in the code's own writing. Case, spaces and dashes don't matter, and O, I and L stand for 0 and 1. */
export function readRecoveryCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const stranger = [...letters].find((letter) => !alphabet.includes(letter))
  if (stranger !== undefined) throw wrong(`A recovery code has no “${stranger}” in it; compare it with the printed one.`)
  if (letters.length !== codeLength) throw wrong(`A recovery code has ${codeLength} letters and digits; this one has ${letters.length}.`)
  const symbols = [...letters].map((letter) => alphabet.indexOf(letter))
  if (checkSymbol(symbols.slice(0, -1)) !== symbols.at(-1))
    throw wrong('This recovery code has a typing mistake; compare it with the printed one.')
  return grouped(letters)
}

/** Horner's rule over GF(32): every single wrong character and every two neighbours exchanged change the result. */
function checkSymbol(symbols: readonly number[]): number {
  const timesTwo = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31
  return symbols.reduce((sum, symbol) => timesTwo(sum ^ symbol), 0)
}

function grouped(letters: string): string {
  return (letters.match(/.{4}/g) ?? []).join('-')
}

function wrong(sentence: string): AppError {
  return new AppError('CODE_WRONG', sentence, { field: 'recoveryCode' })
}
