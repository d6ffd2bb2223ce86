import * as z from 'zod'
import { DamagedBackup, NewerBackup, readBackupHeader } from './backup-format'
import { damagedBackup, newerBackup } from './backup-job'
import { textSealedKeySchema } from './key-wrap'

const backupHeaderSchema = z.strictObject({
  createdAt: z.iso.datetime(),
  appVersion: z.string(),
  keyCheck: z.string(),
  /** The database key under the recovery code of that day. No other wrap leaves the computer. */
  recovery: textSealedKeySchema,
  figures: z.strictObject({
    tables: z.record(z.string(), z.strictObject({ rows: z.int(), sums: z.record(z.string(), z.string()) })),
    lastAuditId: z.string().nullable(),
  }),
})

export type BackupHeader = z.infer<typeof backupHeaderSchema>

/** The header of a backup. It reads well before the file behind it is verified. */
export function readHeaderOf(file: string): BackupHeader {
  try {
    const parsed = backupHeaderSchema.safeParse(readBackupHeader(file))
    if (!parsed.success) throw damagedBackup()
    return parsed.data
  } catch (error) {
    if (error instanceof NewerBackup) throw newerBackup()
    if (error instanceof DamagedBackup) throw damagedBackup()
    throw error
  }
}
