import * as z from 'zod'
import { command, ownerOnly, query } from './builder'
import { backupFileName, code, instant, line, secret } from './fields'

/** What a screen needs before anybody has signed in. */
const studioState = z.object({
  state: z.enum(['new', 'locked', 'open']),
  studioName: z.string().nullable(),
  isTraining: z.boolean(),
  /** How the database key is kept: shown in Settings and on the unlock page. */
  keyModes: z.array(z.enum(['keychain', 'passphrase', 'recovery', 'training'])),
  keychain: z.enum(['ok', 'locked', 'unavailable', 'missing']),
  version: z.string(),
  now: instant,
  timeZone: z.string().nullable(),
  /** Sign-ins of a training studio; empty everywhere else. */
  demoSignIns: z.array(z.object({ role: z.string(), name: z.string(), email: z.string(), password: z.string(), pin: z.string() })),
})

export const system = {
  state: query({
    access: 'anyone',
    whileLocked: true,
    transaction: 'own',
    method: 'GET',
    path: '/state',
    summary: 'What the studio is: new, locked or open',
  }).output(studioState),
  unlock: command({
    access: 'trusted',
    whileLocked: true,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/unlock',
    summary: 'Open the database with the passphrase or the recovery code',
    errors: ['CODE_WRONG'],
  })
    .input(z.strictObject({ passphrase: secret(400).optional(), recoveryCode: secret(100).optional() }))
    .output(z.object({ state: z.enum(['new', 'locked', 'open']) })),
  restorable: query({
    access: 'trusted',
    whileLocked: true,
    transaction: 'own',
    method: 'GET',
    path: '/restore',
    summary: 'Backups lying in the data folder of a computer that has no studio yet',
    errors: ['ALREADY_SET_UP'],
  }).output(z.object({ folder: z.string(), items: z.array(z.object({ fileName: z.string(), createdAt: instant, sizeBytes: z.int() })) })),
  restoreHere: command({
    access: 'trusted',
    whileLocked: true,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/restore',
    summary: 'Open a studio’s backup on a computer that has no studio yet, with its recovery code',
    errors: ['ALREADY_SET_UP', 'BACKUP_DAMAGED', 'CODE_WRONG', 'NOT_FOUND'],
  })
    .input(z.strictObject({ fileName: backupFileName, recoveryCode: code }))
    .output(z.object({ state: z.enum(['new', 'locked', 'open']) })),
  advanceClock: command({
    access: ownerOnly,
    trainingOnly: true,
    transaction: 'own',
    method: 'POST',
    path: '/demo/clock',
    summary: 'Move the training studio’s clock forward and run what falls due',
    errors: ['BAD_RANGE'],
  })
    .input(z.strictObject({ advanceTo: instant }))
    .output(z.object({ now: instant, jobsRun: z.int() })),
  setPassphrase: command({
    access: ownerOnly,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/keys/passphrase',
    summary: 'Set or change the passphrase that opens the database',
    errors: ['PASSWORD_WRONG', 'SIGN_IN_PAUSED'],
  })
    .input(z.strictObject({ password: secret(), passphrase: line(400).min(12) }))
    .output(z.object({ changedAt: instant })),
  renewRecoveryCode: command({
    access: ownerOnly,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/keys/recovery-code',
    summary: 'Replace the recovery code; the new one is shown once',
    errors: ['PASSWORD_WRONG', 'SIGN_IN_PAUSED'],
  })
    .input(z.strictObject({ password: secret() }))
    .output(z.object({ recoveryCode: z.string() })),
}
