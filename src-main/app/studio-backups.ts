import { join } from 'node:path'
import type { Clock, Ids } from '../core/context'
import type { BackupFile } from '../core/own-context'
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
  key(): Buffer
  database(): string
}

const backupsKept = 14

const described = ({ fileName, createdAt, sizeBytes, rehearsal }: Backup): BackupFile => ({
  fileName,
  createdAt: Date.parse(createdAt),
  sizeBytes,
  rehearsedAt: rehearsal === null ? null : Date.parse(rehearsal.rehearsedAt),
  isSound: rehearsal === null ? null : rehearsal.problems.length === 0,
  rehearsal: rehearsal === null ? null : rehearsal.problems.length === 0 ? 'All counts and sums agree.' : rehearsal.problems.join(' '),
})

/** Backups of one data folder, kept in its folder `backups`. */
export const studioBackups = ({ lock, clock, ids, version, migrations, key, database }: BackupPorts) => {
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
  const rehearse = async (fileName: string): Promise<BackupFile> => {
    const { file } = findBackup(folder, fileName)
    await rehearseBackup({ file, key: key(), scratchFolder: join(lock.folder, 'rehearsal'), now: now() })
    return described(findBackup(folder, fileName))
  }
  return {
    create: async () => described(await make(key(), database())),
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
      pruneBackups(folder, backupsKept)
    },
  }
}
