import { expect, test } from 'vitest'
import { quantityOf, stepped, withItem } from './basket'
import type { BasketLine } from './sale-draft'

const pack: BasketLine = {
  key: 'pack',
  item: { kind: 'package', packageId: '01J0000000000000000000000A' },
  name: '5-pack',
  detail: '',
  quantityText: '20',
  isSingle: false,
  unitPriceMinor: 1_000_000,
  priceText: null,
  wasMinor: null,
  taxName: null,
  taxRateBasisPoints: 0,
}
const water: BasketLine = { ...pack, item: { kind: 'free', description: 'Water', unitPriceMinor: 10_000 }, priceText: '100' }

test('twenty of a package are the most of one line, by counting up as by typing', () => {
  expect(quantityOf(pack)).toBe(20)
  expect(quantityOf({ ...pack, quantityText: '21' })).toBeNull()
  expect(stepped(pack, 1)).toEqual({ quantityText: '20' })
  expect(withItem([pack], { ...pack, quantityText: '1' })).toMatchObject([{ key: 'pack', quantityText: '20' }])
})

test('of what is written by hand there may be 999', () => {
  expect(quantityOf({ ...water, quantityText: '999' })).toBe(999)
  expect(quantityOf({ ...water, quantityText: '1000' })).toBeNull()
  expect(stepped({ ...water, quantityText: '999' }, 1)).toEqual({ quantityText: '999' })
})
