import type { Tx } from '../../data/db'

/** The indexes a search of clients reads. */
const searchIndexes = ['client_trigram', 'client_prefix']

/** As SQLite sets it for a new index: so many parts of one size are merged into one. */
const usualParts = 4
/** For a slice of clients; by itself SQLite merges hundreds at a time, which holds the process for as long. */
const pagesAtOnce = 32

const tell = async (tx: Tx, command: 'automerge' | 'merge', value: number, between?: () => Promise<void>): Promise<void> => {
  for (const index of searchIndexes) {
    // Written out: the driver gives every number as a real one, and these must be whole.
    await tx.$executeRawUnsafe(`INSERT INTO ${index} (${index}, rank) VALUES ('${command}', ${value})`)
    await between?.()
  }
}

/** From here to the end of the work the search indexes are merged only when asked to. A rollback undoes that too. */
export const withMergingAsked = async <Output>(tx: Tx, work: () => Promise<Output>): Promise<Output> => {
  await tell(tx, 'automerge', 0)
  const output = await work()
  await tell(tx, 'automerge', usualParts)
  return output
}

/** Merges what a slice of clients added, a little at a time. */
export const mergeSome = (tx: Tx, breathe: () => Promise<void>): Promise<void> => tell(tx, 'merge', pagesAtOnce, breathe)
