import type { Db, Tx } from '../../data/db'

export interface BackupSettings {
  timeZone: string
  /** Wall time in the studio's zone, minutes of the day. */
  backupMinute: number
  backupsKept: number
  backupCopyFolder: string | null
}

export const findBackupSettings = (db: Db) =>
  db.get<BackupSettings>('SELECT timeZone, backupMinute, backupsKept, backupCopyFolder FROM studio LIMIT 1')

export const saveBackupSettings = (tx: Tx, change: Partial<Omit<BackupSettings, 'timeZone'>>) => tx.studio.updateMany({ data: change })

export const findNextBackupAt = async (db: Db): Promise<number | null> =>
  (await db.get<{ at: number | null }>(`SELECT min(dueAt) AS at FROM due_job WHERE status = 'due' AND kind = 'nightly'`))?.at ?? null
