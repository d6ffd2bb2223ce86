import { expect, test } from 'vitest'
import { isCashPhrase, sellPhrase } from './sell-phrase'

const items = ['5-pack', '10-pack', 'Pilates 10-pack', 'Month pass'].map((name) => ({ name }))
const read = (typed: string) => {
  const phrase = sellPhrase(typed, items)
  return phrase && [phrase.item?.name ?? null, phrase.clientWords]
}

test('a thing and a person are told apart, in either order', () => {
  expect(read('sell 5-pack grace')).toEqual(['5-pack', 'grace'])
  expect(read('sell grace wanjiru 5-pack')).toEqual(['5-pack', 'grace wanjiru'])
  expect(read('sell pilates 10 peter')).toEqual(['Pilates 10-pack', 'peter'])
})

test('one of both is enough', () => {
  expect(read('sell month')).toEqual(['Month pass', ''])
  expect(read('sell to grace')).toEqual([null, 'grace'])
  expect(read('selling')).toBeNull()
})

test('a method with an amount is money being taken', () => {
  expect(['cash 10000', 'M-Pesa 2,500', 'cash', 'cash grace'].map(isCashPhrase)).toEqual([true, true, false, false])
})
