import { expect, test } from 'vitest'
import { amountFromText, amountText } from './money'

test('groups thousands and leaves whole amounts without cents', () => {
  expect([1_040_000, 1_040_050, 0, -600_000, 5].map((minor) => amountText(minor, 'KES'))).toEqual([
    '10,400',
    '10,400.50',
    '0',
    '−6,000',
    '0.05',
  ])
})

test('knows currencies without minor units and with three digits', () => {
  expect([amountText(2500, 'JPY'), amountText(2500, 'KWD')]).toEqual(['2,500', '2.500'])
})

test('reads what people type back into minor units', () => {
  expect(['2,500', '2500.5', ' 2 500.50 ', '0'].map((text) => amountFromText(text, 'KES'))).toEqual([250_000, 250_050, 250_050, 0])
})

test('refuses text that is no amount, and more digits than the currency has', () => {
  expect([amountFromText('abc', 'KES'), amountFromText('', 'KES'), amountFromText('1.234', 'KES'), amountFromText('1.5', 'JPY')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
