import { AppError } from '@shared/base/app-error'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { syncFolder } from './atomic-file'
import { readHeaderOf, type BackupHeader } from './backup-header'
import { damagedBackup, runBackupJob } from './backup-job'
import { databasePath, unfinishedDatabasePath } from './data-folder'
import type { DataLock } from './data-lock'
import { figureDifferences } from './database-figures'
import { inspectDatabase } from './inspect-database'
import { keyCheckOf, keyFilePath, readKeyFile, writeKeyFile } from './key-file'
import type { Migration } from './migrations'
import { keyOfRecoveryWrap } from './unlock'

export interface RestoreOptions {
  file: string
  /** The present key opens backups of the same studio; the recovery code opens any. */
  unlockWith: { key: Uint8Array } | { recoveryCode: string }
  /** Names the restored folder in the keychain when the backup brings another key. Must be new. */
  installId: string
  migrations: readonly Migration[]
  now: Date
}

export interface Restored {
  key: Buffer
  /** The name the replaced database was kept under; null when the folder had none. */
  keptAs: string | null
}

/**
 * Puts a backup in the place of a data folder's database, which must be closed. The present files are kept beside it. All
 * that can fail does so before the first of them moves.
 */
export async function restoreBackup(lock: DataLock, options: RestoreOptions): Promise<Restored> {
  if (lock.databaseIsOpen) throw new AppError('DATABASE_OPEN', 'Close the studio before restoring a backup.')
  const { file, installId, migrations, now } = options
  const header = readHeaderOf(file)
  await runBackupJob({ kind: 'verify', file })
  const key = await keyOf(header, options.unlockWith)
  const restored = join(lock.folder, 'studio.db.restoring')
  const discard = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(restored + suffix, { force: true })
  }
  discard()
  try {
    const { figures, problems } = await runBackupJob({ kind: 'extract', file, target: restored, key })
    if (problems.length > 0 || !figures || figureDifferences(header.figures, figures).length > 0) throw damagedBackup()
    inspectDatabase(restored, key, migrations)
    // Nobody opened the database while the copy was made: this function holds no thread, only a promise.
    if (lock.databaseIsOpen) throw new AppError('DATABASE_OPEN', 'Close the studio before restoring a backup.')
    const keepsKey = presentKeyCheck(lock.folder) === header.keyCheck
    const keptAs = setAside(lock.folder, now, keepsKey)
    if (!keepsKey) writeKeyFile(lock.folder, { version: 1, installId, keyCheck: header.keyCheck, wraps: { recovery: header.recovery } })
    renameSync(restored, databasePath(lock.folder))
    syncFolder(lock.folder)
    return { key, keptAs }
  } finally {
    discard()
  }
}

async function keyOf(header: BackupHeader, unlockWith: RestoreOptions['unlockWith']): Promise<Buffer> {
  const key = 'key' in unlockWith ? Buffer.from(unlockWith.key) : await keyOfRecoveryWrap(header.recovery, unlockWith.recoveryCode)
  if (keyCheckOf(key) !== header.keyCheck) {
    throw new AppError('WRONG_KEY', 'This backup was made with another key; use the recovery code of that day.')
  }
  return key
}

function presentKeyCheck(folder: string): string | null {
  try {
    return readKeyFile(folder).keyCheck
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** Renames what is there to `<name>.before-restore-<stamp>`. With another key the secrets sealed by the old one go too. */
function setAside(folder: string, now: Date, keepsKey: boolean): string | null {
  const database = databasePath(folder)
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '')
  const aside = (path: string) => `${path}.before-restore-${stamp}`
  rmSync(unfinishedDatabasePath(folder), { force: true })
  const hadDatabase = existsSync(database)
  // First the database: one without its log would open, and lack the last commits.
  if (hadDatabase) renameSync(database, aside(database))
  if (existsSync(`${database}-wal`)) renameSync(`${database}-wal`, `${aside(database)}-wal`)
  rmSync(`${database}-shm`, { force: true })
  if (!keepsKey) {
    for (const path of [keyFilePath(folder), join(folder, 'secrets.json.sealed')]) if (existsSync(path)) renameSync(path, aside(path))
  }
  return hadDatabase ? basename(aside(database)) : null
}
