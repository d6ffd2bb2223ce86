import type { Statement } from 'better-sqlite3'
import { keptStatements } from './kept-statements'
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

export function openReadHandle(file: string, key: Uint8Array, options: ReadHandleOptions): ReadHandle {
  const handle = openSqliteHandle(file, key, 'read')
  const statements = keptStatements(handle)
  const measured = <R>(sql: string, run: (prepared: Statement<unknown[]>) => R): R => {
    options.onStatement?.(sql)
    const startedAt = options.monotonicNow()
    try {
      return run(statements.of(sql))
    } finally {
      const durationMs = options.monotonicNow() - startedAt
      if (durationMs > slowAfterMs) options.onSlowStatement?.({ sql, durationMs })
    }
  }

  return {
    all: <Row>(sql: string, parameters: SqlParameters = []) => measured(sql, (found) => found.all(parameters) as Row[]),
    get: <Row>(sql: string, parameters: SqlParameters = []) => measured(sql, (found) => found.get(parameters) as Row | undefined),
    close: () => {
      statements.clear()
      handle.close()
    },
  }
}
