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

/** Runs `work` once per round and times each. What it needs made beforehand, it takes by the round's number. */
export const measure = async ({ warmUp, count }: Rounds, work: (round: number) => unknown): Promise<Samples> => {
  const timesMs: number[] = []
  for (let round = 0; round < warmUp + count; round++) {
    const startedMs = performance.now()
    await work(round)
    if (round >= warmUp) timesMs.push(performance.now() - startedMs)
  }
  return summary(timesMs)
}
