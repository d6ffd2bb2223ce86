import type { Clock } from '../../core/context'

const windowMs = 60_000

/** At most so many calls in a minute; answers the seconds to wait, 0 when the call may be made. */
export const rateLimit = (clock: Clock, most: number) => {
  let startedAt = 0
  let calls = 0
  return (): number => {
    const now = clock.now()
    if (now - startedAt >= windowMs || now < startedAt) {
      startedAt = now
      calls = 0
    }
    calls++
    return calls <= most ? 0 : Math.ceil((startedAt + windowMs - now) / 1000)
  }
}
