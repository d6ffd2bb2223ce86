import { expect, test } from 'vitest'
import { hintsOf } from './keys'

const layer = (where: string, keys: readonly string[], kind: { isBeside?: boolean; isModal?: boolean } = {}) => ({
  id: where,
  where,
  bindings: keys.map((key) => ({ keys: key, label: `${key} of ${where}`, isHint: true })),
  isModal: false,
  isBeside: false,
  ...kind,
})
const shown = (...layers: ReturnType<typeof layer>[]) => hintsOf(layers).map(({ label }) => label)

test('the topmost layer with hints shows them', () => {
  expect(shown(layer('shell', ['G']), layer('list', ['E']), layer('bare', []))).toEqual(['E of list'])
  expect(shown()).toEqual([])
})

test('a layer beside another stands before it, and a key of both is said once', () => {
  const calendar = layer('calendar', ['Enter', 'V'])
  expect(shown(layer('shell', ['G']), calendar, layer('session', ['Enter', 'M'], { isBeside: true }))).toEqual([
    'Enter of session',
    'M of session',
    'V of calendar',
  ])
  expect(shown(calendar, layer('session', ['M'], { isBeside: true }), layer('dialog', ['Esc'], { isModal: true }))).toEqual([
    'Esc of dialog',
  ])
})
