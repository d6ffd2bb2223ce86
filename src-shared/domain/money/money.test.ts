import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saleTotals } from './sale-totals'
import { shares } from './shares'
import { taxOf } from './tax'

describe('shares of an amount', () => {
  test('give what rounding left over to the largest remainders', () => {
    expect(shares(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(shares(10, [3, 3, 4])).toEqual([3, 3, 4])
    expect(shares(1, [1, 5])).toEqual([0, 1])
    expect(shares(5, [0, 0])).toEqual([5, 0])
    expect(shares(7, [])).toEqual([])
  })
  test('add up, and none is off by a whole unit', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000_00 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_00 }), weights, (total, given) => {
        const parts = shares(total, given)
        expect(parts.reduce((all, one) => all + one, 0)).toBe(total)
        const sum = given.reduce((all, one) => all + one, 0)
        if (sum > 0)
          for (const [index, part] of parts.entries()) expect(Math.abs(part - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1.001)
      }),
    )
  })
})

describe('tax', () => {
  test('is taken out of a price it is inside, and added to one it is not', () => {
    expect(taxOf(1_040_000, 1600, true)).toBe(143_448)
    expect(taxOf(1_000_000, 1600, false)).toBe(160_000)
    expect(taxOf(105, 500, true)).toBe(5)
  })
  test('is rounded half up', () => {
    expect(taxOf(50, 100, false)).toBe(1)
    expect(taxOf(49, 100, false)).toBe(0)
  })
})

describe('a sale', () => {
  const line = (unitPriceMinor: number, quantity = 1, taxRateBasisPoints = 1600) => ({ quantity, unitPriceMinor, taxRateBasisPoints })

  test('of prices with their tax inside', () => {
    expect(saleTotals([line(1_000_000), line(20_000, 2)], undefined, true)).toMatchObject({
      subtotalMinor: 1_040_000,
      taxMinor: 143_448,
      totalMinor: 1_040_000,
    })
  })
  test('with its discount spread over the lines to the last cent', () => {
    const { lines, discountMinor, totalMinor } = saleTotals([line(100), line(100), line(100)], { amountMinor: 100 }, true)
    expect(lines.map((one) => one.discountMinor)).toEqual([34, 33, 33])
    expect([discountMinor, totalMinor]).toEqual([100, 200])
  })
  test('discounted to nothing has no tax, and a larger discount takes no more than there is', () => {
    expect(saleTotals([line(2500)], { percentBasisPoints: 10_000 }, true)).toMatchObject({
      discountMinor: 2500,
      taxMinor: 0,
      totalMinor: 0,
    })
    expect(saleTotals([line(2500)], { amountMinor: 9999 }, false)).toMatchObject({ discountMinor: 2500, totalMinor: 0 })
  })
  test('adds up on every line and on the whole, whatever is sold', () => {
    const lines = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 999 }),
        unitPriceMinor: fc.integer({ min: 0, max: 100_000_000 }),
        taxRateBasisPoints: fc.constantFrom(0, 1, 500, 800, 1600, 1900, 10_000),
      }),
      { minLength: 1, maxLength: 10 },
    )
    const discount = fc.option(
      fc.oneof(
        fc.record({ percentBasisPoints: fc.integer({ min: 1, max: 10_000 }) }),
        fc.record({ amountMinor: fc.integer({ min: 1, max: 1_000_000_000 }) }),
      ),
      { nil: undefined },
    )
    fc.assert(
      fc.property(lines, discount, fc.boolean(), (given, off, isIncluded) => {
        const totals = saleTotals(given, off, isIncluded)
        for (const one of totals.lines) {
          expect(one.netMinor + one.taxMinor).toBe(one.totalMinor)
          expect(Math.min(one.netMinor, one.taxMinor, one.discountMinor)).toBeGreaterThanOrEqual(0)
        }
        expect(totals.netMinor + totals.taxMinor).toBe(totals.totalMinor)
        expect(totals.lines.reduce((all, one) => all + one.discountMinor, 0)).toBe(totals.discountMinor)
        if (isIncluded) expect(totals.totalMinor).toBe(totals.subtotalMinor - totals.discountMinor)
        else expect(totals.netMinor).toBe(totals.subtotalMinor - totals.discountMinor)
      }),
    )
  })
})
