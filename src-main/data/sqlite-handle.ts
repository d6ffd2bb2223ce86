import Database from 'better-sqlite3'

export type SqliteHandle = Database.Database

/** Longest wait for a foreign lock inside one statement. The driver waits synchronously, so a longer one would freeze the process. */
export const busyTimeoutMs = 250

/**
 * Opens an encrypted database file.
 * `read` never writes the file; `write` needs it to exist; `create` makes it.
 */
export function openSqliteHandle(file: string, key: Uint8Array, access: 'read' | 'write' | 'create'): SqliteHandle {
  const handle = new Database(file, { readonly: access === 'read', fileMustExist: access !== 'create', timeout: busyTimeoutMs })
  try {
    for (const pragma of access === 'read' ? readPragmas(key) : writePragmas(key)) handle.pragma(pragma)
    return handle
  } catch (error) {
    handle.close()
    throw error
  }
}

export function writePragmas(key: Uint8Array): readonly string[] {
  return [keyPragma(key), `busy_timeout=${busyTimeoutMs}`, 'journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', temporaryInMemory]
}

function readPragmas(key: Uint8Array): readonly string[] {
  return [keyPragma(key), `busy_timeout=${busyTimeoutMs}`, temporaryInMemory, readCache]
}

/** 64 MiB, in the negative kibibytes SQLite wants: a list and its count stay in memory between two writes. */
const readCache = 'cache_size=-65536'

/** Sorting spills to temporary files, which are not encrypted. */
const temporaryInMemory = 'temp_store=MEMORY'

/** Must be the first statement on a connection. The raw form skips the driver's own slow key derivation. */
function keyPragma(key: Uint8Array): string {
  if (key.byteLength !== 32) throw new RangeError('A database key has 32 bytes.')
  return `key='raw:${Buffer.from(key).toString('hex')}'`
}
