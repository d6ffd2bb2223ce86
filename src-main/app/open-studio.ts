import { createHmac, hkdfSync } from 'node:crypto'
import type { Clock, Ids, WriteContext } from '../core/context'
import type { Logger } from '../core/logger'
import type { OpenStudio } from '../core/open-studio'
import { bulkWrite } from '../data/bulk-write'
import { readDb, transactionDb } from '../data/db'
import type { DataLock } from '../data/data-lock'
import { openDatabase } from '../data/open-database'
import type { Migration } from '../data/migrations'
import { prismaClient } from '../data/prisma-client'
import { createWriteQueue } from '../data/write-queue'
import { recordChange } from '../features/audit'
import { enqueueMessage } from '../features/notifications'

export interface OpenStudioOptions {
  lock: DataLock
  key: Buffer
  migrations: readonly Migration[]
  clock: Clock
  ids: Ids
  log: Logger
  delay(milliseconds: number): Promise<void>
  monotonicNow(): number
  /** Told after each commit which features changed. */
  changed(features: ReadonlySet<string>): void
  /** Before a new version's migrations. */
  backUpFirst(): Promise<void>
  onStatement?: (sql: string) => void
}

export const openStudio = async (options: OpenStudioOptions): Promise<OpenStudio> => {
  const { lock, key, clock, ids, log } = options
  const database = await openDatabase({
    lock,
    key,
    migrations: options.migrations,
    now: new Date(clock.now()),
    backUpFirst: options.backUpFirst,
    newClient: prismaClient,
    read: {
      monotonicNow: options.monotonicNow,
      onSlowStatement: ({ sql, durationMs }) =>
        log.warn({ sql: sql.replace(/\s+/g, ' ').slice(0, 400), durationMs: Math.round(durationMs) }, 'slow query'),
      ...(options.onStatement ? { onStatement: options.onStatement } : {}),
    },
  })
  const queue = createWriteQueue(database.prisma, { delay: options.delay })
  const fingerprintKey = Buffer.from(hkdfSync('sha256', key, '', 'trainerhub fingerprints', 32))

  return {
    key,
    path: database.path,
    db: readDb(database.read),
    fingerprint: (text) => createHmac('sha256', fingerprintKey).update(text).digest('base64url'),
    transaction: async (actorId, body, limits) => {
      const features = new Set<string>()
      let recorded = 0
      const run = () =>
        queue.run((tx) => {
          const context: WriteContext = {
            clock,
            ids,
            log,
            db: transactionDb(tx),
            tx,
            actorId,
            record: async (change) => {
              recorded++
              for (const feature of change.features) features.add(feature)
              if (change.features.length > 0) features.add('audit')
              await recordChange(tx, { clock, ids, actorId }, change)
            },
            enqueue: async (message) => {
              features.add('notifications')
              await enqueueMessage(tx, { clock, ids }, message)
            },
          }
          return body(context, () => recorded)
        }, limits)
      const output = await (limits ? bulkWrite(database, key, run) : run())
      if (features.size > 0) options.changed(features)
      return output
    },
    close: async () => {
      await queue.drained()
      await database.close()
    },
  }
}
