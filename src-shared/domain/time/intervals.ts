import type { Interval } from './instant'

const byStart = (a: Interval, b: Interval): number => a.from - b.from

/** The same time, sorted, with touching and overlapping parts joined. */
export const mergeIntervals = (intervals: readonly Interval[]): Interval[] => {
  const merged: Interval[] = []
  for (const interval of intervals.filter((one) => one.from < one.until).sort(byStart)) {
    const last = merged.at(-1)
    if (last && interval.from <= last.until) last.until = Math.max(last.until, interval.until)
    else merged.push({ ...interval })
  }
  return merged
}

/** What is left of `whole` (merged) without `taken`. */
export const subtractIntervals = (whole: readonly Interval[], taken: readonly Interval[]): Interval[] => {
  const left: Interval[] = []
  const cuts = mergeIntervals(taken)
  for (const interval of whole) {
    let from = interval.from
    for (const cut of cuts) {
      if (cut.until <= from || cut.from >= interval.until) continue
      if (cut.from > from) left.push({ from, until: cut.from })
      from = Math.max(from, cut.until)
    }
    if (from < interval.until) left.push({ from, until: interval.until })
  }
  return left
}

/** The time in both (each merged). */
export const intersectIntervals = (a: readonly Interval[], b: readonly Interval[]): Interval[] => {
  const both: Interval[] = []
  for (const one of a) {
    for (const other of b) {
      const from = Math.max(one.from, other.from)
      const until = Math.min(one.until, other.until)
      if (from < until) both.push({ from, until })
    }
  }
  return both
}

/** How many of these instants, which are in order, lie before this one. */
export const countBefore = (ordered: readonly number[], at: number): number => {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
