import { randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Clock, Ids } from '../core/context'

/** ULIDs that never repeat or go backwards within a process, and bytes from the system's generator. */
export const systemIds = (clock: Clock): Ids => {
  const next = monotonicFactory(() => randomBytes(4).readUInt32BE() / 2 ** 32)
  return { next: () => next(clock.now()), bytes: (count) => randomBytes(count) }
}
