import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interval } from './instant'
import { countBefore, intersectIntervals, mergeIntervals, subtractIntervals } from './intervals'

const interval = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 12 })).map(([from, length]): Interval => ({ from, until: from + length }))
const intervals = fc.array(interval, { maxLength: 8 })

/** The whole numbers inside, one by one. */
const points = (all: readonly Interval[]): number[] =>
  Array.from({ length: 60 }, (_, at) => at).filter((at) => all.some(({ from, until }) => from <= at && at < until))

test('merging keeps the same time in sorted parts that do not touch', () => {
  fc.assert(
    fc.property(intervals, (given) => {
      const merged = mergeIntervals(given)
      expect(points(merged)).toEqual(points(given))
      merged.forEach((one, index) => expect(one.from).toBeGreaterThan(merged[index - 1]?.until ?? -1))
    }),
  )
})

test('merging leaves what it was given as it was', () => {
  const given = [
    { from: 3, until: 5 },
    { from: 0, until: 4 },
  ]
  mergeIntervals(given)
  expect(given).toEqual([
    { from: 3, until: 5 },
    { from: 0, until: 4 },
  ])
})

test('subtracting leaves exactly the time that was not taken', () => {
  fc.assert(
    fc.property(intervals, intervals, (whole, taken) => {
      const gone = new Set(points(taken))
      expect(points(subtractIntervals(mergeIntervals(whole), taken))).toEqual(points(whole).filter((at) => !gone.has(at)))
    }),
  )
})

test('the time in both is in each', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const inB = new Set(points(b))
      expect(points(intersectIntervals(mergeIntervals(a), mergeIntervals(b)))).toEqual(points(a).filter((at) => inB.has(at)))
    }),
  )
})

test('as many instants lie before another as a walk over them counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -1, max: 51 }), (instants, at) => {
      expect(
        countBefore(
          instants.toSorted((a, b) => a - b),
          at,
        ),
      ).toBe(instants.filter((one) => one < at).length)
    }),
  )
})
