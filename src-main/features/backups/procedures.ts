import { api } from '../../core/api'
import { inOwn } from '../../core/handlers'
import { backupSchedule, setBackupSchedule } from './backup-schedule'
import { createBackupFile, listBackupFiles, rehearseBackupFile, restoreBackupFile } from './backups'

export const backupProcedures = {
  list: api.backups.list.handler(inOwn(listBackupFiles)),
  create: api.backups.create.handler(inOwn(createBackupFile)),
  rehearse: api.backups.rehearse.handler(inOwn(rehearseBackupFile)),
  schedule: api.backups.schedule.handler(inOwn(backupSchedule)),
  setSchedule: api.backups.setSchedule.handler(inOwn(setBackupSchedule)),
  restore: api.backups.restore.handler(inOwn(restoreBackupFile)),
}
