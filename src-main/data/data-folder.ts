import { AppError } from '@shared/base/app-error'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keyFilePath } from './key-file'

export function databasePath(folder: string): string {
  return join(folder, 'studio.db')
}

/** Where a database stands until its key file is written. One found beside a key file is complete. */
export function unfinishedDatabasePath(folder: string): string {
  return join(folder, 'studio.db.creating')
}

/** Whether a folder holds a studio. Half of one is refused, never completed with something new. */
export function dataFolderState(folder: string): 'new' | 'existing' {
  if (existsSync(keyFilePath(folder))) return 'existing'
  if (!existsSync(databasePath(folder))) return 'new'
  throw new AppError(
    'KEY_MISSING',
    'The file key.json is missing from the data folder; put it back, or restore a backup with the recovery code.',
  )
}
