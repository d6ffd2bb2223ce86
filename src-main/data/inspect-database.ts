import { AppError } from '@shared/base/app-error'
import { statSync } from 'node:fs'
import { driverFault } from './driver-fault'
import { pendingMigrations, type Migration } from './migrations'
import { openSqliteHandle, type SqliteHandle } from './sqlite-handle'

/** A full check reads the whole file; beyond this size the start would be felt, and the rehearsal of backups does it. */
const fullCheckUpToBytes = 64 * 1024 * 1024

/**
 * Decides on a read-only connection whether a database may be used, and answers the migrations it needs.
 * The key must already be known to be the right one: what doesn't decrypt then is damaged.
 */
export function inspectDatabase(file: string, key: Uint8Array, migrations: readonly Migration[]): Migration[] {
  try {
    const handle = openSqliteHandle(file, key, 'read')
    try {
      checkPages(handle, statSync(file).size)
      return pendingMigrations(handle, migrations)
    } finally {
      handle.close()
    }
  } catch (error) {
    throw asRefusal(error)
  }
}

function checkPages(handle: SqliteHandle, sizeBytes: number): void {
  const found = sizeBytes <= fullCheckUpToBytes ? handle.pragma('quick_check(1)', { simple: true }) : 'ok'
  // An emptied file passes the check: to SQLite it is a database without tables.
  const tables = handle.prepare('SELECT count(*) FROM sqlite_master').pluck().get()
  if (found !== 'ok' || tables === 0) throw damaged()
}

function asRefusal(error: unknown): unknown {
  const code = driverFault(error)?.sqliteCode
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') || code?.startsWith('SQLITE_IOERR')) return damaged(error)
  if (code?.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM' || code?.startsWith('SQLITE_READONLY')) {
    return new AppError('DATABASE_UNREADABLE', 'The database file cannot be opened; allow this user to read and write the data folder.', {
      cause: error,
    })
  }
  return error
}

function damaged(cause?: unknown): AppError {
  return new AppError(
    'DATABASE_DAMAGED',
    'The database is damaged, or key.json is of another studio; put the right key.json back, or restore a backup.',
    { cause },
  )
}
