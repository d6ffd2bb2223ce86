import { expect, test } from 'vitest'
import { foundSale, keptSale } from './kept-sale'
import { emptySale, newTender, type BasketLine, type SaleDraft } from './sale-draft'

const towel: BasketLine = {
  key: 'towel',
  item: { kind: 'free', description: 'Towel', unitPriceMinor: 20_000 },
  name: 'Towel',
  detail: '',
  quantityText: '1',
  isSingle: false,
  unitPriceMinor: 20_000,
  priceText: '200',
  wasMinor: null,
  taxName: null,
  taxRateBasisPoints: 0,
}
const attempt = { commandId: 'sale-1', input: { tenders: [], expectedTotalMinor: 20_000 } }
const begun: SaleDraft = { ...emptySale(), lines: [towel], discountText: '10%' }

/** As it comes back from the database. */
const read = (draft: SaleDraft, setAside: SaleDraft | null = null) =>
  foundSale({ draft: JSON.parse(JSON.stringify(keptSale(draft, setAside))), updatedAt: null, paid: null }, 0)

test('a sale comes back as it was left, with the one that was set aside', () => {
  const other = { ...emptySale(), lines: [{ ...towel, key: 'other' }] }
  expect(read(begun, other)).toEqual({ draft: begun, setAside: other })
  expect(read(emptySale(), other)).toMatchObject({ draft: { lines: [] }, setAside: other })
})

test('of a sale not begun nothing is kept', () => {
  expect(keptSale(emptySale(), null)).toBeNull()
  expect(read(emptySale())).toBeNull()
})

test('what was sent and not taken is offered again, to go under the id it had', () => {
  expect(read({ ...begun, attempt })?.draft).toEqual({ ...begun, attempt: null, sentBefore: attempt })
})

test('a draft of an earlier version has what it lacks empty', () => {
  const found = foundSale({ draft: { lines: [towel] }, updatedAt: null, paid: null }, 0)
  expect(found?.draft).toMatchObject({ lines: [towel], discountText: '', sentBefore: null, tenders: [{ method: newTender().method }] })
})
