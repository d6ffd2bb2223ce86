import * as z from 'zod'
import { command, office, ownerOnly, query } from './builder'
import { backupFileName, instant, secret } from './fields'

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

export const backups = {
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
