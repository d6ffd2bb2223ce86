import * as z from 'zod'
import { command, office, ownerOnly, query } from './builder'
import { backupFileName, instant, line, secret, wallTime } from './fields'

const backup = z.object({
  fileName: z.string(),
  createdAt: instant,
  sizeBytes: z.int(),
  rehearsedAt: instant.nullable(),
  /** Null until rehearsed. */
  isSound: z.boolean().nullable(),
  /** What the rehearsal found, in words. */
  rehearsal: z.string().nullable(),
})

const schedule = z.object({
  /** Wall time of the nightly backup in the studio’s zone. */
  at: wallTime,
  /** Backups kept in the data folder; the oldest beyond go. */
  kept: z.int(),
  /** A folder on this computer that gets a copy of each, such as a USB stick; null = none. */
  copyFolder: z.string().nullable(),
  nextAt: instant.nullable(),
  lastAt: instant.nullable(),
  /** What went wrong with the last copy, in a sentence. */
  problem: z.string().nullable(),
})

export const backups = {
  schedule: query({
    access: office,
    transaction: 'own',
    method: 'GET',
    path: '/backups/schedule',
    summary: 'When backups are made and where they go',
  }).output(schedule),
  setSchedule: command({
    access: ownerOnly,
    transaction: 'own',
    method: 'PUT',
    path: '/backups/schedule',
    summary: 'Change when backups are made and where copies go; the folder is tried at once',
    errors: ['INVALID'],
  })
    .input(
      z.strictObject({ at: wallTime.optional(), kept: z.int().min(3).max(365).optional(), copyFolder: line(1000).nullable().optional() }),
    )
    .output(schedule),
  list: query({
    access: office,
    transaction: 'own',
    method: 'GET',
    path: '/backups',
    summary: 'Backups in the data folder, newest first',
  }).output(z.object({ folder: z.string(), items: z.array(backup) })),
  create: command({
    access: office,
    transaction: 'own',
    keepsReply: true,
    method: 'POST',
    path: '/backups',
    summary: 'Make an encrypted one-file backup',
  }).output(backup),
  rehearse: command({
    access: office,
    transaction: 'own',
    method: 'POST',
    path: '/backups/{fileName}/rehearse',
    summary: 'Restore a backup into a scratch copy and compare counts and sums',
    errors: ['BACKUP_DAMAGED', 'NOT_FOUND'],
  })
    .input(z.strictObject({ fileName: backupFileName }))
    .output(backup),
  restore: command({
    access: ownerOnly,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/backups/{fileName}/restore',
    summary: 'Put a backup in the place of the present data, which is kept beside it; everybody is signed out',
    errors: ['BACKUP_DAMAGED', 'NOT_FOUND', 'PASSWORD_WRONG', 'SIGN_IN_PAUSED'],
  })
    .input(z.strictObject({ fileName: backupFileName, password: secret() }))
    .output(z.object({ restoredFrom: z.string(), keptAs: z.string().nullable() })),
}
