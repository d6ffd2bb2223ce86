import { expect, test } from 'vitest'
import { taxEffect } from './tax-effect'

const vat = { name: 'VAT', rateBasisPoints: 1600 }

test('says by an example what is charged and what of it is tax', () => {
  expect(taxEffect(vat, true, 'KES')).toBe('At VAT 16 % a price of 10,000 is charged as 10,000: 1,379.31 of it is tax.')
  expect(taxEffect(vat, false, 'KES')).toBe('At VAT 16 % a price of 10,000 is charged as 11,600: 1,600 is added as tax.')
})

test('without a default rate there is no tax to include or to add', () => {
  for (const isIncluded of [true, false])
    expect(taxEffect(undefined, isIncluded, 'KES')).toBe('No rate is the default: 10,000 is charged as 10,000, without tax.')
})
