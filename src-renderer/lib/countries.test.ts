import { expect, test } from 'vitest'
import { countryChoices, currencyOf, zonesOf } from './countries'

test('proposes currency and zone of a country', () => {
  expect([currencyOf('KE'), zonesOf('KE'), currencyOf('DE'), currencyOf('US')]).toEqual(['KES', ['Africa/Nairobi'], 'EUR', 'USD'])
})

test('lists each country once, by name', () => {
  const names = countryChoices().map(({ label }) => label)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('Kenya')
})

test('proposes only currencies this computer knows', () => {
  const known = new Set(Intl.supportedValuesOf('currency'))
  expect(
    countryChoices()
      .map(({ value }) => currencyOf(value)!)
      .filter((currency) => !known.has(currency)),
  ).toEqual([])
})
