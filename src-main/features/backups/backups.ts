import { toIso } from '@shared/domain/time/instant'
import type { BackupFile, OwnContext } from '../../core/own-context'
import { assertOwnPassword } from '../staff'

const record = (backup: BackupFile) => ({
  ...backup,
  createdAt: toIso(backup.createdAt),
  rehearsedAt: backup.rehearsedAt === null ? null : toIso(backup.rehearsedAt),
})

export const listBackupFiles = async ({ control }: OwnContext) => ({
  folder: control.backupFolder,
  items: (await control.listBackups()).map(record),
})

const noted = async (context: OwnContext, fileName: string, change: string): Promise<void> =>
  context.transaction((write) => write.record({ entity: 'backup', id: fileName, change, features: ['backups'] }))

export const createBackupFile = async (context: OwnContext) => {
  const made = await context.control.createBackup()
  await noted(context, made.fileName, 'created')
  return record(made)
}

export const rehearseBackupFile = async (context: OwnContext, { fileName }: { fileName: string }) => {
  const rehearsed = await context.control.rehearseBackup(fileName)
  await noted(context, fileName, 'rehearsed')
  return record(rehearsed)
}

/** The present data is kept beside the restored one; every sign-in in the restored data is as old as the backup. */
export const restoreBackupFile = async (context: OwnContext, { fileName, password }: { fileName: string; password: string }) => {
  await assertOwnPassword(context, password, 'password')
  const { keptAs } = await context.control.restoreBackup(fileName)
  context.peer.keepSession(null)
  await noted(context, fileName, 'restored')
  return { restoredFrom: fileName, keptAs }
}
