import { hourMs, type Instant, type Interval } from '@shared/domain/time/instant'

/** Something on paper that takes its time, and at least the room its words need. */
export interface PlacedCell extends Interval {
  minHeightPt: number
}

/** From an instant to its distance from the top, in points. */
export interface TimeScale {
  yOf(instant: Instant): number
  heightPt: number
}

const scaleOf = (times: readonly Instant[], cells: readonly PlacedCell[], pointsPerHour: number): TimeScale => {
  const endingAt = Map.groupBy(cells, ({ until }) => until)
  const yAt = new Map<Instant, number>()
  let last = { at: times[0] ?? 0, y: 0 }
  for (const at of times) {
    const needed = (endingAt.get(at) ?? []).map(({ from, minHeightPt }) => (yAt.get(from) ?? 0) + minHeightPt)
    last = { at, y: Math.max(last.y + ((at - last.at) / hourMs) * pointsPerHour, ...needed) }
    yAt.set(at, last.y)
  }
  return { yOf: (instant) => yAt.get(instant) ?? 0, heightPt: last.y }
}

const halvings = 20

/**
 * One time scale for all columns: as even as the page allows, and stretched where a short session could not hold its words.
 * Null when the words alone need more height than there is.
 * @param times every instant that will be asked for, besides the cells' own
 */
export const timeScale = (
  times: readonly Instant[],
  cells: readonly PlacedCell[],
  heightPt: number,
  fewestPointsPerHour: number,
): TimeScale | null => {
  const all = [...new Set([...times, ...cells.flatMap(({ from, until }) => [from, until])])].sort((a, b) => a - b)
  const at = (pointsPerHour: number) => scaleOf(all, cells, pointsPerHour)
  if (at(fewestPointsPerHour).heightPt > heightPt) return null
  let [fits, tooMuch] = [fewestPointsPerHour, heightPt]
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (fits + tooMuch) / 2
    if (at(middle).heightPt <= heightPt) fits = middle
    else tooMuch = middle
  }
  return at(fits)
}
