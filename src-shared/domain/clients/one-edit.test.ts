import { expect, test } from 'vitest'
import { isOneEditAway } from './one-edit'

test('a letter put in, taken out or replaced is one edit', () => {
  for (const [a, b] of [
    ['wanjiku', 'wanjiko'],
    ['wanjiku', 'wanjku'],
    ['wanjiku', 'wanjikuu'],
    ['anna', 'ann'],
    ['otieno', 'utieno'],
    ['', 'a'],
    ['💪a', '🙏a'],
  ] as const)
    expect([a, b, isOneEditAway(a, b), isOneEditAway(b, a)]).toEqual([a, b, true, true])
})

test('the same word, two edits and two letters swapped are not one edit', () => {
  for (const [a, b] of [
    ['wanjiku', 'wanjiku'],
    ['', ''],
    ['wanjiku', 'wanjik'.slice(0, 5)],
    ['wanjiku', 'wnajiku'],
    ['wanjiku', 'kanjiko'],
    ['ab', 'ba'],
  ] as const)
    expect([a, b, isOneEditAway(a, b), isOneEditAway(b, a)]).toEqual([a, b, false, false])
})
