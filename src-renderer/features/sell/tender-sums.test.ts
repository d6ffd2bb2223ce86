import { expect, test } from 'vitest'
import { amountText } from '../../lib/money'
import { tenderSums } from './tender-sums'
import type { SaleMethod } from './sale-draft'

const row = (method: SaleMethod, amountText_: string) => ({ key: method, method, amountText: amountText_, reference: '' })
const sums = (rows: ReturnType<typeof row>[], totalMinor = 1_000_000, currency = 'KES') =>
  tenderSums(rows, totalMinor, currency, (minor) => amountText(minor, currency))

test('cash above what is asked gives change', () => {
  expect(sums([row('cash', '10,500')])).toMatchObject({ changeMinor: 50_000, owedMinor: 0 })
})

test('nothing typed is all that is left', () => {
  expect(sums([row('cash', '4000'), row('mpesa', '')])).toMatchObject({
    rows: [{ amountMinor: 400_000 }, { amountMinor: 600_000, beforeMinor: 600_000 }],
    changeMinor: 0,
    owedMinor: 0,
  })
})

test('less than what is asked leaves the rest owed', () => {
  expect(sums([row('cash', '4000')])).toMatchObject({ changeMinor: 0, owedMinor: 600_000 })
  expect(sums([row('cash', '0')])).toMatchObject({ owedMinor: 1_000_000 })
})

test('only cash gives change', () => {
  expect(sums([row('card', '10,500')]).rows[0]?.problem).toBe('Write at most 10,000: only cash gives change.')
})

test('what is no amount pays nothing and says so', () => {
  expect(sums([row('cash', '10.555')])).toMatchObject({ rows: [{ problem: 'Write an amount, such as 1500.' }], owedMinor: 1_000_000 })
  expect(sums([row('cash', '10.555')], 10_000, 'KWD')).toMatchObject({ changeMinor: 555, owedMinor: 0 })
  expect(sums([row('cash', '500.5')], 500, 'JPY').rows[0]?.problem).not.toBeNull()
})
