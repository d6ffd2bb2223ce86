import { AppError } from '@shared/base/app-error'
import { renameSync, rmSync } from 'node:fs'
import { syncFile, syncFolder } from './atomic-file'
import { databasePath, dataFolderState, unfinishedDatabasePath } from './data-folder'
import type { DataLock } from './data-lock'
import { writeKeyFile } from './key-file'
import { applyMigrations, type Migration } from './migrations'
import { newKeyFile, type KeyMaking, type KeyProtection } from './new-key-file'
import { openSqliteHandle } from './sqlite-handle'

export interface CreateStudioOptions extends KeyMaking {
  installId: string
  protection: KeyProtection
  migrations: readonly Migration[]
  now: Date
}

/**
 * Makes the key file and the empty, encrypted database of a new studio; `openDatabase` opens it.
 * A crash leaves either a folder that is still new or a studio that opens: the database is complete before the key file
 * appears, and gets its name after.
 */
export async function createStudio(lock: DataLock, options: CreateStudioOptions): Promise<{ key: Buffer; recoveryCode: string }> {
  if (dataFolderState(lock.folder) !== 'new') throw new AppError('ALREADY_SET_UP', 'This data folder already holds a studio.')
  const { key, recoveryCode, keyFile } = await newKeyFile(options.installId, options.protection, options)
  const unfinished = unfinishedDatabasePath(lock.folder)
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
  const handle = openSqliteHandle(unfinished, key, 'create')
  try {
    applyMigrations(handle, options.migrations, options.now)
  } finally {
    handle.close()
  }
  syncFile(unfinished)
  writeKeyFile(lock.folder, keyFile)
  renameSync(unfinished, databasePath(lock.folder))
  syncFolder(lock.folder)
  return { key, recoveryCode }
}
