import type { Statement } from 'better-sqlite3'
import { openSqliteHandle } from './sqlite-handle'

export type SqlValue = string | number | bigint | Uint8Array | null
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>

/** Reads outside commands: prepared SQL on a read-only connection, which never waits for a writer. */
export interface ReadHandle {
  all<Row>(sql: string, parameters?: SqlParameters): Row[]
  get<Row>(sql: string, parameters?: SqlParameters): Row | undefined
  close(): void
}

export interface ReadHandleOptions {
  /** A monotonic clock in milliseconds. */
  monotonicNow(): number
  /** Told of statements slower than 40 ms: their text, never their values. */
  onSlowStatement?(slow: { sql: string; durationMs: number }): void
  /** Called once per statement run. */
  onStatement?(sql: string): void
}

const slowAfterMs = 40
/** Texts vary with filters and sorts, never with values, so this is more than a day's worth. */
const mostStatementsKept = 300

export function openReadHandle(file: string, key: Uint8Array, options: ReadHandleOptions): ReadHandle {
  const handle = openSqliteHandle(file, key, 'read')
  const prepared = new Map<string, Statement<unknown[]>>()

  const statement = (sql: string) => {
    const known = prepared.get(sql)
    const found = known ?? handle.prepare<unknown[]>(sql)
    // Deleted and set again: the first key is then the one unused longest.
    prepared.delete(sql)
    prepared.set(sql, found)
    const [oldest] = prepared.keys()
    if (prepared.size > mostStatementsKept && oldest !== undefined) prepared.delete(oldest)
    return found
  }
  const measured = <R>(sql: string, run: (prepared: Statement<unknown[]>) => R): R => {
    options.onStatement?.(sql)
    const startedAt = options.monotonicNow()
    try {
      return run(statement(sql))
    } finally {
      const durationMs = options.monotonicNow() - startedAt
      if (durationMs > slowAfterMs) options.onSlowStatement?.({ sql, durationMs })
    }
  }

  return {
    all: <Row>(sql: string, parameters: SqlParameters = []) => measured(sql, (found) => found.all(parameters) as Row[]),
    get: <Row>(sql: string, parameters: SqlParameters = []) => measured(sql, (found) => found.get(parameters) as Row | undefined),
    close: () => {
      prepared.clear()
      handle.close()
    },
  }
}
