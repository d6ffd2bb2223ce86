import { useSyncExternalStore } from 'react'
import type { Instant } from '@shared/domain/time/instant'

/** The studio's clock: the server's now, carried on by this computer's clock. A training studio's now is not this computer's. */
let aheadMs = 0
let shown: Instant = Date.now()
const listeners = new Set<() => void>()

const tick = () => {
  const now = Date.now() + aheadMs
  if (Math.floor(now / 10_000) === Math.floor(shown / 10_000)) return
  shown = now
  for (const listener of listeners) listener()
}

/** Called with every answer that carries the server's now. */
export const setStudioNow = (now: Instant): void => {
  aheadMs = now - Date.now()
  tick()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  const timer = setInterval(tick, 1_000)
  return () => {
    listeners.delete(listener)
    clearInterval(timer)
  }
}

/** The studio's now, to ten seconds. */
export const useStudioNow = (): Instant => useSyncExternalStore(subscribe, () => shown)
