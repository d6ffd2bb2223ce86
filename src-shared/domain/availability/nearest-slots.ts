import type { Instant, Interval } from '../time/instant'

/** Slots by distance from a wished start, the earlier first when two are as near. */
export const nearestSlots = (slots: readonly Interval[], wished: Instant, count: number): Interval[] =>
  [...slots].sort((a, b) => Math.abs(a.from - wished) - Math.abs(b.from - wished) || a.from - b.from).slice(0, count)
