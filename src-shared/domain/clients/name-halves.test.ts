import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameHalves } from './name-halves'
import { isOneEditAway } from './one-edit'

test('a name in halves is the name', () => {
  expect(nameHalves('Grace', 'Wanjiku')).toEqual({ firstStart: 'Gr', firstEnd: 'ace', lastStart: 'Wan', lastEnd: 'jiku' })
  expect(nameHalves('A', '')).toEqual({ firstStart: '', firstEnd: 'A', lastStart: '', lastEnd: '' })
})

test('whatever the one edit is, the word still begins or ends with a half of what it was', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '💪'), { maxLength: 9 })
  fc.assert(
    fc.property(letters, fc.nat(9), fc.constantFrom('a', 'z', ''), fc.boolean(), (word, at, letter, isReplaced) => {
      const place = Math.min(at, word.length)
      const before = word.join('')
      const after = [...word.slice(0, place), letter, ...word.slice(isReplaced ? place + 1 : place)].join('')
      fc.pre(before !== after)
      const { firstStart, firstEnd } = nameHalves(before, '')
      expect(isOneEditAway(before, after)).toBe(true)
      expect(after.startsWith(firstStart) || after.endsWith(firstEnd)).toBe(true)
    }),
  )
})
