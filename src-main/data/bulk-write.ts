import { Worker } from 'node:worker_threads'
import { workerFile } from './worker-file'

interface Database {
  path: string
  prisma: { $queryRawUnsafe(sql: string): Promise<unknown> }
}

/** SQLite's own: the log is written back into the file by the commit that makes it longer than this many pages. */
const usualPages = 1000

/** In the negative kibibytes SQLite wants; the usual one is the driver's. */
const usualCache = -16_000
/** What is changed and still in the cache is encrypted and written by the commit, in one go: a small cache writes most of it along the way. */
const smallCache = -2_000

const writeLogBack = async (database: string, key: Uint8Array): Promise<void> => {
  const worker = new Worker(workerFile('checkpoint', import.meta.url), { workerData: { database, key } })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  worker.once('message', () => resolve())
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The checkpoint worker ended without an answer.')))
  return promise
}

/** Thousands of rows make a long log. Its way back into the file would hold this process during the commit, so a worker does it right after. */
export const bulkWrite = async <Output>({ path, prisma }: Database, key: Uint8Array, write: () => Promise<Output>): Promise<Output> => {
  await prisma.$queryRawUnsafe('PRAGMA wal_autocheckpoint=0')
  await prisma.$queryRawUnsafe(`PRAGMA cache_size=${smallCache}`)
  try {
    const output = await write()
    // What was written stands; a log that is still long goes back with the next commit.
    await writeLogBack(path, key).catch(() => undefined)
    return output
  } finally {
    await prisma.$queryRawUnsafe(`PRAGMA cache_size=${usualCache}`)
    await prisma.$queryRawUnsafe(`PRAGMA wal_autocheckpoint=${usualPages}`)
  }
}
