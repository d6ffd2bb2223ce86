import type { Statement } from 'better-sqlite3'
import type { SqliteHandle } from './sqlite-handle'

/** Texts vary with filters and sorts, never with values, so this is more than a day's worth. */
const mostStatementsKept = 300

export interface KeptStatements {
  of(sql: string): Statement<unknown[]>
  clear(): void
}

/** A connection's prepared statements: the same text is compiled once while it is in use. */
export function keptStatements(handle: Pick<SqliteHandle, 'prepare'>): KeptStatements {
  const prepared = new Map<string, Statement<unknown[]>>()
  return {
    of: (sql) => {
      const found = prepared.get(sql) ?? handle.prepare<unknown[]>(sql)
      // Deleted and set again: the first key is then the one unused longest.
      prepared.delete(sql)
      prepared.set(sql, found)
      const [oldest] = prepared.keys()
      if (prepared.size > mostStatementsKept && oldest !== undefined) prepared.delete(oldest)
      return found
    },
    clear: () => prepared.clear(),
  }
}
