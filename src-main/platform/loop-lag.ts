import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Logger } from '../core/logger'
import { every } from './timer'

const reportEveryMs = 60_000
const worthSayingMs = 100

/** Says when the process was busy for so long that a person would have felt it. */
export const watchLoopLag = (log: Logger): (() => void) => {
  const delays = monitorEventLoopDelay({ resolution: 20 })
  delays.enable()
  const stop = every(reportEveryMs, () => {
    const longestMs = Math.round(delays.max / 1e6)
    if (longestMs > worthSayingMs) log.warn({ longestMs, medianMs: Math.round(delays.percentile(50) / 1e6) }, 'the process was busy')
    delays.reset()
  })
  return () => {
    delays.disable()
    stop()
  }
}
