import { AppError } from '@shared/base/app-error'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SqliteHandle } from './sqlite-handle'

export interface Migration {
  /** The folder's name; names sort in the order of applying. */
  name: string
  sql: string
  /** SHA-256 of the SQL, hexadecimal. */
  checksum: string
}

/** Reads `<folder>/<digits>_<name>/migration.sql`. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^\d+_/.test(entry.name))
  return names
    .map(({ name }) => name)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The migrations this database still needs. Only reads. Refuses a database of a newer version and one whose history differs from ours. */
export function pendingMigrations(handle: SqliteHandle, migrations: readonly Migration[]): Migration[] {
  const applied = appliedMigrations(handle)
  const known = new Set(migrations.map(({ name }) => name))
  if (applied.some(({ name }) => !known.has(name))) {
    throw new AppError('DATABASE_NEWER', 'This database was last used by a newer version of TrainerHub; install that version to open it.')
  }
  const differs = applied.some(({ name, checksum }, index) => name !== migrations[index]?.name || checksum !== migrations[index].checksum)
  if (differs) {
    throw new AppError(
      'MIGRATIONS_CHANGED',
      'This database was made by a different build of TrainerHub; install the released version to open it.',
    )
  }
  return migrations.slice(applied.length)
}

/** Applies migrations in order, each in a transaction of its own. A failing one leaves no trace; those before it stay. */
export function applyMigrations(handle: SqliteHandle, pending: readonly Migration[], appliedAt: Date): void {
  handle.exec(
    'CREATE TABLE IF NOT EXISTS "_app_migration" ("name" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "appliedAt" INTEGER NOT NULL)',
  )
  for (const migration of pending) {
    // Inside a transaction this pragma does nothing, silently; table rebuilds need it off.
    handle.pragma('foreign_keys=OFF')
    try {
      handle.transaction(() => apply(handle, migration, appliedAt)).immediate()
    } catch (error) {
      throw new AppError('MIGRATION_FAILED', 'The database could not be brought to this version and was left as it was.', {
        data: { migration: migration.name },
        cause: error,
      })
    } finally {
      handle.pragma('foreign_keys=ON')
    }
  }
}

function apply(handle: SqliteHandle, { name, sql, checksum }: Migration, appliedAt: Date): void {
  handle.exec(sql)
  const broken = handle.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`${broken.length} rows point to nothing`)
  handle.prepare('INSERT INTO "_app_migration" ("name", "checksum", "appliedAt") VALUES (?, ?, ?)').run(name, checksum, appliedAt.getTime())
}

function appliedMigrations(handle: SqliteHandle): { name: string; checksum: string }[] {
  const table = handle.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_app_migration'").get()
  if (!table) return []
  return handle.prepare('SELECT "name", "checksum" FROM "_app_migration" ORDER BY "name"').all() as { name: string; checksum: string }[]
}
