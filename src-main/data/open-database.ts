import { AppError } from '@shared/base/app-error'
import { existsSync, renameSync } from 'node:fs'
import { syncFolder } from './atomic-file'
import { databasePath, unfinishedDatabasePath } from './data-folder'
import type { DataLock } from './data-lock'
import { inspectDatabase } from './inspect-database'
import { readKeyFileOf } from './key-file'
import { applyMigrations, type Migration } from './migrations'
import { openReadHandle, type ReadHandle, type ReadHandleOptions } from './read-handle'
import { SerializedBetterSqlite3 } from './serialized-adapter'
import { openSqliteHandle } from './sqlite-handle'

/** The part of Prisma's client that opening and closing needs. */
export interface PrismaClientLike {
  $connect(): Promise<void>
  $disconnect(): Promise<void>
}

export interface OpenDatabaseOptions<Client extends PrismaClientLike> {
  lock: DataLock
  key: Uint8Array
  migrations: readonly Migration[]
  /** When migrations are applied. */
  now: Date
  /** Awaited before an existing database is migrated. */
  backUpFirst(): Promise<void>
  newClient(adapter: SerializedBetterSqlite3): Client
  read: ReadHandleOptions
}

export interface OpenDatabase<Client> {
  path: string
  prisma: Client
  read: ReadHandle
  close(): Promise<void>
}

/** Opens the database of a data folder, bringing it to this version first. A refusal leaves its files as they were. */
export async function openDatabase<Client extends PrismaClientLike>(options: OpenDatabaseOptions<Client>): Promise<OpenDatabase<Client>> {
  const { lock, key } = options
  const path = databasePath(lock.folder)
  readKeyFileOf(lock.folder, key)
  finishCreation(lock.folder)
  if (!existsSync(path)) {
    throw new AppError('DATABASE_MISSING', 'The file studio.db is missing from the data folder; put it back, or restore a backup.')
  }
  const pending = inspectDatabase(path, key, options.migrations)
  if (pending.length > 0) await migrate(path, pending, options)

  const prisma = options.newClient(new SerializedBetterSqlite3(path, key))
  const read = openReadHandle(path, key, options.read)
  lock.databaseIsOpen = true
  const close = async () => {
    // The last connection to close writes the log back into the file, which a read-only one can't.
    read.close()
    await prisma.$disconnect()
    lock.databaseIsOpen = false
  }
  try {
    await prisma.$connect()
    return { path, prisma, read, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function migrate<Client extends PrismaClientLike>(
  path: string,
  pending: readonly Migration[],
  options: OpenDatabaseOptions<Client>,
): Promise<void> {
  await options.backUpFirst()
  const handle = openSqliteHandle(path, options.key, 'write')
  try {
    applyMigrations(handle, pending, options.now)
  } finally {
    handle.close()
  }
}

/** The last step of `createStudio`, when a crash came before it. */
function finishCreation(folder: string): void {
  const unfinished = unfinishedDatabasePath(folder)
  if (existsSync(databasePath(folder)) || !existsSync(unfinished)) return
  renameSync(unfinished, databasePath(folder))
  syncFolder(folder)
}
