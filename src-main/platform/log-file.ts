import { mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { Logger } from '../core/logger'

/** JSON lines in `<data>/logs/trainerhub.log`, without personal data by construction: callers log ids, codes and durations. */
export const logFile = (dataFolder: string): Logger => {
  const folder = join(dataFolder, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Opened at once: a process that ends before the package has opened its file by itself ends with the package's own error.
  const file = openSync(join(folder, 'trainerhub.log'), 'a', 0o600)
  return pino(
    { base: null, redact: ['email', 'phone', 'name', 'recipient', 'message', 'password', 'token'] },
    pino.destination({ dest: file, sync: false }),
  )
}
