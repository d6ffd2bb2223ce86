import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { applyMigrations } from '../../src-main/data/migrations'
import { openSqliteHandle, type SqliteHandle } from '../../src-main/data/sqlite-handle'
import { scratchFolder } from './scratch-folder'
import { setUpAt, shippedMigrations } from './studio-folder'

/** An empty database of the version before a migration, and the step that applies just that one. */
export function databaseBefore(name: string): { handle: SqliteHandle; migrate(): void } {
  const index = shippedMigrations.findIndex((migration) => migration.name === name)
  if (index === -1) throw new Error(`There is no migration ${name}.`)
  const handle = openSqliteHandle(join(scratchFolder(), 'studio.db'), Buffer.alloc(32, 7), 'create')
  onTestFinished(() => void handle.close())
  applyMigrations(handle, shippedMigrations.slice(0, index), setUpAt)
  return { handle, migrate: () => applyMigrations(handle, shippedMigrations.slice(index, index + 1), setUpAt) }
}
