/** From keypress to painted result for everyday actions; the core's share is only a part of it. */
export const everydayMs = 50

export interface Samples {
  medianMs: number
  p95Ms: number
}

export interface Figure extends Samples {
  name: string
  /** The same work by prepared SQL alone on the same file; null where there is none. */
  rawMedianMs: number | null
  targetMs: number
}

const rank = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export const summary = (timesMs: readonly number[]): Samples => {
  const sorted = timesMs.toSorted((a, b) => a - b)
  return { medianMs: rank(sorted, 0.5), p95Ms: rank(sorted, 0.95) }
}

interface Rounds {
  /** Runs that don't count: caches, prepared statements, compiled code. */
  warmUp: number
  count: number
}

/** Something slow is measured less often, so that a whole run stays under three minutes. */
const longestMs = 8_000

/** Runs `work` once per round and times each; `before` runs untimed ahead of every round. */
export const measure = async ({ warmUp, count }: Rounds, work: (round: number) => unknown, before?: () => unknown): Promise<Samples> => {
  const timesMs: number[] = []
  const begunMs = performance.now()
  for (let round = 0; round < warmUp + count; round++) {
    await before?.()
    const startedMs = performance.now()
    await work(round)
    const endedMs = performance.now()
    timesMs.push(endedMs - startedMs)
    if (endedMs - begunMs > longestMs) break
  }
  // Cut short before the warm-up was over: something that slow needs none.
  return summary(timesMs.length > warmUp ? timesMs.slice(warmUp) : timesMs)
}
