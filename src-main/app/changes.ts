import type { Timer } from '../platform/timer'

export interface ChangedEvent {
  /** Counts up by one; a gap means something was not heard. */
  seq: number
  features: string[]
}

export interface Changes {
  add(features: ReadonlySet<string>): void
  listen(listener: (event: ChangedEvent) => void): () => void
}

const gatherMs = 20

/** Tells every screen which features changed, a few milliseconds' commits at a time. */
export const createChanges = (timer: Timer): Changes => {
  const listeners = new Set<(event: ChangedEvent) => void>()
  let waiting = new Set<string>()
  let seq = 0
  const flush = () => {
    const event = { seq: ++seq, features: [...waiting].sort() }
    waiting = new Set()
    for (const listener of listeners) listener(event)
  }
  return {
    add: (features) => {
      if (waiting.size === 0) timer.arm(gatherMs, flush)
      for (const feature of features) waiting.add(feature)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
