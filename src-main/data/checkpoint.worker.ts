// Also run as it is by Node, for tests: the imports of values carry their extension and no path alias.
import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteHandle } from './sqlite-handle.ts'

const { database, key } = workerData as { database: string; key: Uint8Array }
const handle = openSqliteHandle(database, key, 'write')
try {
  // Passive: neither readers nor the writer wait for it.
  handle.pragma('wal_checkpoint(PASSIVE)')
} finally {
  handle.close()
}
parentPort?.postMessage('done')
