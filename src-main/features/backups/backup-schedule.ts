import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import { minuteOfDay, wallTimeText } from '@shared/domain/time/wall-time'
import type { OwnContext } from '../../core/own-context'
import { findBackupSettings, findNextBackupAt, saveBackupSettings, type BackupSettings } from './backup-settings.repository'

const settingsOf = async (context: OwnContext): Promise<BackupSettings> => {
  const settings = await findBackupSettings(context.db())
  if (!settings) throw new AppError('NOT_SET_UP', 'This studio has not been set up yet.')
  return settings
}

const isoOrNull = (at: number | null | undefined): string | null => (at === null || at === undefined ? null : toIso(at))

/** When backups are made and where their copies go; the folder is looked at now, so a stick that was pulled out shows. */
export const backupSchedule = async (context: OwnContext) => {
  const { control } = context
  const { backupMinute, backupsKept, backupCopyFolder } = await settingsOf(context)
  const [latest] = await control.listBackups()
  return {
    at: wallTimeText(backupMinute),
    kept: backupsKept,
    copyFolder: backupCopyFolder,
    nextAt: isoOrNull(await findNextBackupAt(context.db())),
    lastAt: isoOrNull(latest?.createdAt),
    problem: backupCopyFolder === null ? null : control.copyFolderProblem(backupCopyFolder),
  }
}

interface Input {
  at?: string | undefined
  kept?: number | undefined
  copyFolder?: string | null | undefined
}

const changeOf = ({ at, kept, copyFolder }: Input): Partial<Omit<BackupSettings, 'timeZone'>> => ({
  ...(at === undefined ? {} : { backupMinute: minuteOfDay(at) % (24 * 60) }),
  ...(kept === undefined ? {} : { backupsKept: kept }),
  ...(copyFolder === undefined ? {} : { backupCopyFolder: copyFolder }),
})

export const setBackupSchedule = async (context: OwnContext, input: Input) => {
  const problem = typeof input.copyFolder === 'string' ? context.control.copyFolderProblem(input.copyFolder) : null
  if (problem !== null) throw new AppError('INVALID', problem, { field: 'copyFolder' })
  const { timeZone: _, ...before } = await settingsOf(context)
  const change = changeOf(input)
  await context.transaction(async ({ tx, record }) => {
    await saveBackupSettings(tx, change)
    await record({
      entity: 'backup',
      id: 'schedule',
      change: 'schedule_changed',
      before,
      after: { ...before, ...change },
      features: ['backups'],
    })
  })
  await context.control.rescheduleJobs()
  return backupSchedule(context)
}
