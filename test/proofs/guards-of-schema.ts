import type { SqliteHandle } from '../../src-main/data/sqlite-handle'

export interface GuardNames {
  triggers: string[]
  uniqueIndexes: string[]
  checks: string[]
}

/** What a migrated database keeps by itself, by name, read from its own schema. */
export const guardsOfSchema = (handle: SqliteHandle): GuardNames => {
  const entries = handle.prepare(`SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid`).all() as {
    type: string
    name: string
    sql: string
  }[]
  return {
    triggers: entries.filter(({ type }) => type === 'trigger').map(({ name }) => name),
    uniqueIndexes: entries.filter(({ type, sql }) => type === 'index' && sql.startsWith('CREATE UNIQUE')).map(({ name }) => name),
    checks: entries.flatMap(({ type, sql }) =>
      type === 'table' ? [...sql.matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map(([, name = '']) => name) : [],
    ),
  }
}
