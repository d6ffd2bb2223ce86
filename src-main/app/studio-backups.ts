import { join } from 'node:path'
import type { Clock, Ids } from '../core/context'
import type { Logger } from '../core/logger'
import type { BackupFile } from '../core/own-context'
import { copyBackup, copyFolderProblem } from '../data/backup-copy'
import { createBackup, findBackup, listBackups, pruneBackups, type Backup } from '../data/backup'
import { databasePath } from '../data/data-folder'
import type { DataLock } from '../data/data-lock'
import { readKeyFileOf } from '../data/key-file'
import type { Migration } from '../data/migrations'
import { rehearseBackup } from '../data/rehearse'
import { restoreBackup, type RestoreOptions } from '../data/restore'

interface BackupPorts {
  lock: DataLock
  clock: Clock
  ids: Ids
  version: string
  migrations: readonly Migration[]
  log: Logger
  key(): Buffer
  database(): string
  settings(): Promise<{ backupsKept: number; backupCopyFolder: string | null }>
}

const described = ({ fileName, createdAt, sizeBytes, rehearsal }: Backup): BackupFile => ({
  fileName,
  createdAt: Date.parse(createdAt),
  sizeBytes,
  rehearsedAt: rehearsal === null ? null : Date.parse(rehearsal.rehearsedAt),
  isSound: rehearsal === null ? null : rehearsal.problems.length === 0,
  rehearsal: rehearsal === null ? null : rehearsal.problems.length === 0 ? 'All counts and sums agree.' : rehearsal.problems.join(' '),
})

/** Backups of one data folder, kept in its folder `backups`. */
export const studioBackups = ({ lock, clock, ids, log, version, migrations, key, database, settings }: BackupPorts) => {
  const folder = join(lock.folder, 'backups')
  const now = () => new Date(clock.now())
  const make = (withKey: Buffer, file: string) =>
    createBackup({
      database: file,
      key: withKey,
      keyFile: readKeyFileOf(lock.folder, withKey),
      folder,
      createdAt: now(),
      appVersion: version,
    })
  /** The backup itself stands whatever becomes of its copy; Settings says why there is none. */
  const copy = async (file: string): Promise<void> => {
    const { backupCopyFolder, backupsKept } = await settings()
    if (backupCopyFolder === null) return
    try {
      await copyBackup(file, backupCopyFolder, backupsKept)
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a backup could not be copied')
    }
  }
  const rehearse = async (fileName: string): Promise<BackupFile> => {
    const { file } = findBackup(folder, fileName)
    await rehearseBackup({ file, key: key(), scratchFolder: join(lock.folder, 'rehearsal'), now: now() })
    return described(findBackup(folder, fileName))
  }
  return {
    create: async () => {
      const made = await make(key(), database())
      await copy(made.file)
      return described(made)
    },
    copyFolderProblem: (copyFolder: string) => copyFolderProblem(copyFolder, lock.folder),
    list: () => listBackups(folder).map(described),
    find: (fileName: string) => described(findBackup(folder, fileName)),
    rehearse,
    /** Before a new version touches the database. */
    beforeMigration: async (withKey: Buffer): Promise<void> => void (await make(withKey, databasePath(lock.folder))),
    folder,
    restore: (fileName: string, unlockWith: RestoreOptions['unlockWith']) =>
      restoreBackup(lock, { file: findBackup(folder, fileName).file, unlockWith, installId: ids.next(), migrations, now: now() }),
    /** One a night, tried at once; the newest stay. */
    nightly: async (): Promise<void> => {
      const made = await make(key(), database())
      await rehearse(made.fileName)
      await copy(made.file)
      pruneBackups(folder, (await settings()).backupsKept)
    },
  }
}
