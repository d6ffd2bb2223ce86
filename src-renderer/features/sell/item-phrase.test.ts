import { expect, test } from 'vitest'
import { itemPhrase } from './item-phrase'

const items = ['5-pack', '10-pack', 'Towel hire', 'Month pass'].map((name) => ({ id: name, name }))
const read = (typed: string) => itemPhrase(typed, items, 'KES')

test('a name of the catalogue, whole or begun, is that item', () => {
  expect(read('5-pack')).toMatchObject({ kind: 'item', item: { id: '5-pack' }, quantity: 1 })
  expect(read('10 pack')).toMatchObject({ kind: 'item', item: { id: '10-pack' }, quantity: 1 })
  expect(read('mon')).toMatchObject({ item: { id: 'Month pass' } })
})

test('a number before a name is how many', () => {
  expect(read('2 towel')).toMatchObject({ kind: 'item', item: { id: 'Towel hire' }, quantity: 2 })
  expect(read('3 5-pack')).toMatchObject({ item: { id: '5-pack' }, quantity: 3 })
})

test('a method is how it is paid, with its amount', () => {
  expect(read('cash 11000')).toEqual({ kind: 'tender', method: 'cash', amountText: '11000' })
  expect(read('m-pesa')).toEqual({ kind: 'tender', method: 'mpesa', amountText: '' })
})

test('an amount alone, or with words the catalogue does not know, is a free line', () => {
  expect(read('750')).toEqual({ kind: 'free', description: '', priceText: '750', quantity: 1 })
  expect(read('water 100')).toEqual({ kind: 'free', description: 'water', priceText: '100', quantity: 1 })
  expect(read('2 water 100')).toEqual({ kind: 'free', description: 'water', priceText: '100', quantity: 2 })
  expect(read('2 water')).toEqual({ kind: 'free', description: 'water', priceText: '', quantity: 2 })
  expect(read('100 water')).toEqual({ kind: 'free', description: 'water', priceText: '100', quantity: 1 })
})

test('nothing typed means nothing', () => {
  expect(read('  ')).toBeNull()
})
