import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { Logger } from '../core/logger'

/** JSON lines in `<data>/logs/trainerhub.log`, without personal data by construction: callers log ids, codes and durations. */
export const logFile = (dataFolder: string): Logger => {
  const folder = join(dataFolder, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return pino(
    { base: null, redact: ['email', 'phone', 'name', 'recipient', 'message', 'password', 'token'] },
    pino.destination({ dest: join(folder, 'trainerhub.log'), sync: false, mode: 0o600 }),
  )
}
