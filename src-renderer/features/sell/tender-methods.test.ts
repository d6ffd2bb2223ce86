import { expect, test } from 'vitest'
import { emptySale, type SaleDraft, type SaleMethod, type TenderRow } from './sale-draft'
import { tenderSums } from './tender-sums'
import { withMethod } from './tender-methods'
import type { SaleSum } from './sale-sum'

const totalMinor = 1_000_000
const rowsAfter = (rows: TenderRow[], method: SaleMethod) => {
  const draft: SaleDraft = { ...emptySale(), tenders: rows, currentTender: rows.at(-1)!.key }
  const sums = tenderSums(rows, totalMinor, 'KES', String)
  const sum: SaleSum = { currency: 'KES', pricesIncludeTax: true, totalMinor, lines: [], discountMinor: 0, taxes: [], ...sums }
  return withMethod(draft, method, sum).tenders.map((row) => [row.method, row.amountText])
}
const cash = (amountText: string): TenderRow => ({ key: 'first', method: 'cash', amountText, reference: '' })

test('a part stays paid as it is, and the next method pays what is left', () => {
  expect(rowsAfter([cash('4000')], 'mpesa')).toEqual([
    ['cash', '4000'],
    ['mpesa', ''],
  ])
})

test('cash is one part: its key goes back to it', () => {
  const mpesa: TenderRow = { key: 'second', method: 'mpesa', amountText: '2000', reference: 'QWE' }
  expect(rowsAfter([cash('4000'), mpesa], 'cash')).toEqual([
    ['cash', '4000'],
    ['mpesa', '2000'],
  ])
})

test('cash that pays a part stays one part when its key is pressed again', () => {
  expect(rowsAfter([cash('4000')], 'cash')).toEqual([['cash', '4000']])
})

test('back to the cash from a part nothing was typed into, that part goes', () => {
  const card: TenderRow = { key: 'second', method: 'card', amountText: '', reference: '' }
  expect(rowsAfter([cash('4000'), card], 'cash')).toEqual([['cash', '4000']])
})

test('once nothing is left to pay, a method goes back to the part it has', () => {
  const mpesa: TenderRow = { key: 'other', method: 'mpesa', amountText: '4000', reference: 'QWE' }
  expect(rowsAfter([mpesa, cash('6000')], 'mpesa')).toEqual([
    ['mpesa', '4000'],
    ['cash', '6000'],
  ])
})

test('two phones pay while something is left', () => {
  const mpesa: TenderRow = { key: 'first', method: 'mpesa', amountText: '4000', reference: 'QWE' }
  expect(rowsAfter([mpesa], 'mpesa')).toEqual([
    ['mpesa', '4000'],
    ['mpesa', ''],
  ])
})

test('the whole is paid another way, without the cash that was handed over', () => {
  expect(rowsAfter([cash('')], 'card')).toEqual([['card', '']])
  expect(rowsAfter([cash('10500')], 'card')).toEqual([['card', '']])
  expect(rowsAfter([cash('10500')], 'cash')).toEqual([['cash', '10500']])
})
