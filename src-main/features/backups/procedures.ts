import { api } from '../../core/api'
import { inOwn } from '../../core/handlers'
import { createBackupFile, listBackupFiles, rehearseBackupFile, restoreBackupFile } from './backups'

export const backupProcedures = {
  list: api.backups.list.handler(inOwn(listBackupFiles)),
  create: api.backups.create.handler(inOwn(createBackupFile)),
  rehearse: api.backups.rehearse.handler(inOwn(rehearseBackupFile)),
  restore: api.backups.restore.handler(inOwn(restoreBackupFile)),
}
