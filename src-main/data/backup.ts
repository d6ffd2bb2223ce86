import { AppError } from '@shared/base/app-error'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupHeader } from './backup-header'
import { readHeaderOf } from './backup-header'
import { runBackupJob } from './backup-job'
import type { KeyFile } from './key-file'
import { readRehearsal, rehearsalPath, type Rehearsal } from './rehearsal-record'

export interface Backup {
  file: string
  fileName: string
  sizeBytes: number
  /** ISO instant in UTC; for an unreadable file the time of its last change. */
  createdAt: string
  /** False when not even the header reads. A readable one may still be damaged: a rehearsal tells. */
  isReadable: boolean
  /** The last rehearsal of this very file. */
  rehearsal: Rehearsal | null
}

export interface CreateBackupOptions {
  /** The database file; it may be open and in use. */
  database: string
  key: Uint8Array
  keyFile: KeyFile
  /** Where backups are kept. */
  folder: string
  createdAt: Date
  appVersion: string
}

const extension = '.thbackup'

export async function createBackup(options: CreateBackupOptions): Promise<Backup> {
  const { database, key, keyFile, folder, createdAt, appVersion } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = freeName(folder, createdAt)
  const header: Omit<BackupHeader, 'figures'> = {
    createdAt: createdAt.toISOString(),
    appVersion,
    keyCheck: keyFile.keyCheck,
    recovery: keyFile.wraps.recovery,
  }
  await runBackupJob({ kind: 'create', database, key, target: file, header })
  return describeBackup(file)
}

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((fileName) => fileName.endsWith(extension))
    .map((fileName) => describeBackup(join(folder, fileName)))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.fileName.localeCompare(a.fileName))
}

/** Whether this is a backup, or the beginning of one, of the studio with this key. */
export function isBackupOf(file: string, keyCheck: string): boolean {
  try {
    return readHeaderOf(file).keyCheck === keyCheck
  } catch {
    return false
  }
}

/**
 * Deletes the oldest backups beyond the newest `keep`, and what crashed attempts left. Unreadable files neither count nor go.
 * @param isOurs where the folder is shared: whether a file may count and go
 */
export function pruneBackups(folder: string, keep: number, isOurs: (file: string) => boolean = () => true): string[] {
  const surplus = listBackups(folder)
    .filter(({ isReadable, file }) => isReadable && isOurs(file))
    .slice(Math.max(1, keep))
  for (const { file } of surplus) for (const path of [file, rehearsalPath(file)]) rmSync(path, { force: true })
  if (existsSync(folder)) {
    const leftovers = readdirSync(folder).filter((fileName) => /\.thbackup\.(partial|database|database-journal)$/.test(fileName))
    for (const file of leftovers.map((fileName) => join(folder, fileName))) if (isOurs(file)) rmSync(file, { force: true })
  }
  return surplus.map(({ fileName }) => fileName)
}

/** A backup of the folder by its name, as the API names it. */
export function findBackup(folder: string, fileName: string): Backup {
  const file = join(folder, basename(fileName))
  if (!fileName.endsWith(extension) || !existsSync(file))
    throw new AppError('NOT_FOUND', 'There is no backup of this name.', { field: 'fileName' })
  return describeBackup(file)
}

function describeBackup(file: string): Backup {
  const { size, mtime } = statSync(file)
  const common = { file, fileName: basename(file), sizeBytes: size, rehearsal: readRehearsal(file) }
  try {
    return { ...common, createdAt: readHeaderOf(file).createdAt, isReadable: true }
  } catch {
    return { ...common, createdAt: mtime.toISOString(), isReadable: false }
  }
}

/** `trainerhub-20270301T090000Z.thbackup`, with a number when that second already has one. */
function freeName(folder: string, createdAt: Date): string {
  const stamp = createdAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  for (let number = 1; ; number += 1) {
    const file = join(folder, `trainerhub-${stamp}${number === 1 ? '' : `-${number}`}${extension}`)
    if (!existsSync(file)) return file
  }
}
