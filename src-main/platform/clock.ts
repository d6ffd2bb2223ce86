import type { Clock } from '../core/context'

export const systemClock: Clock = { now: () => Date.now() }

/** A training studio's clock: it starts where it is told, runs on like any clock, and can be moved forward. */
export interface MovableClock extends Clock {
  moveTo(instant: number): void
}

export const movableClock = (startsAt: number): MovableClock => {
  let ahead = startsAt - Date.now()
  return {
    now: () => Date.now() + ahead,
    moveTo: (instant) => {
      ahead = Math.max(ahead, instant - Date.now())
    },
  }
}

export const monotonicNow = (): number => performance.now()
