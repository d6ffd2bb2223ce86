import { hourMs, type Instant } from '../time/instant'

const freeFailures = 5
const firstPauseMs = 30_000
const longestPauseMs = hourMs
const forgottenAfterMs = 24 * hourMs

export interface Attempts {
  failures: number
  lastAt: Instant
  pausedUntil: Instant | null
}

/** Milliseconds to wait before the next try; 0 when it may be made. */
export const pauseLeft = (attempts: Attempts | undefined, now: Instant): number => Math.max(0, (attempts?.pausedUntil ?? now) - now)

/** One more try, counted before its outcome is known so that tries made at once count too. From the fifth on each doubles the pause, up to an hour. */
export const withAttempt = (attempts: Attempts | undefined, now: Instant): Attempts => {
  const failures = attempts === undefined || now - attempts.lastAt > forgottenAfterMs ? 1 : attempts.failures + 1
  const pauseMs = failures < freeFailures ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - freeFailures))
  return { failures, lastAt: now, pausedUntil: pauseMs === 0 ? null : now + pauseMs }
}
