import type { Interval } from '../time/instant'

export interface Lane {
  lane: number
  lanes: number
}

/** Side-by-side places for intervals that overlap, in the order given; an interval alone in its time has the whole width. */
export const lanesOf = (intervals: readonly Interval[]): Lane[] => {
  const byStart = intervals
    .map((interval, index) => ({ interval, index }))
    .sort((a, b) => a.interval.from - b.interval.from || a.index - b.index)
  const places: Lane[] = intervals.map(() => ({ lane: 0, lanes: 1 }))
  let cluster: { interval: Interval; index: number }[] = []
  let clusterUntil = -Infinity
  const close = () => {
    const ends: number[] = []
    for (const { interval, index } of cluster) {
      const free = ends.findIndex((end) => end <= interval.from)
      const lane = free < 0 ? ends.length : free
      ends[lane] = interval.until
      places[index]!.lane = lane
    }
    for (const { index } of cluster) places[index]!.lanes = ends.length
    cluster = []
  }
  for (const one of byStart) {
    if (one.interval.from >= clusterUntil) close()
    cluster.push(one)
    clusterUntil = Math.max(clusterUntil, one.interval.until)
  }
  close()
  return places
}
