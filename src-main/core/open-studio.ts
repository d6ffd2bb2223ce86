import type { WriteContext } from './context'
import type { Db } from './database'

/** An open database with its two doors: reads on the read-only handle, writes through the queue. */
export interface OpenStudio {
  key: Buffer
  path: string
  db: Db
  fingerprint(text: string): string
  transaction<Output>(
    actorId: string | null,
    body: (context: WriteContext, recorded: () => number) => Promise<Output>,
    options?: { timeoutMs?: number },
  ): Promise<Output>
  close(): Promise<void>
}
