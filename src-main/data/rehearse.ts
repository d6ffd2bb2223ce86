import { AppError } from '@shared/base/app-error'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readHeaderOf } from './backup-header'
import { runBackupJob } from './backup-job'
import { figureDifferences } from './database-figures'
import { keyCheckOf } from './key-file'
import { writeRehearsal, type Rehearsal } from './rehearsal-record'

export interface RehearseOptions {
  file: string
  key: Uint8Array
  /** A folder for the copy; it is left as it was found. */
  scratchFolder: string
  now: Date
}

/** Restores a backup into a scratch copy and compares counts and sums with those of the day. Writes down what it found. */
export async function rehearseBackup({ file, key, scratchFolder, now }: RehearseOptions): Promise<Rehearsal> {
  try {
    const rehearsal = { rehearsedAt: now.toISOString(), problems: await problemsOf(file, key, scratchFolder) }
    writeRehearsal(file, rehearsal)
    return rehearsal
  } catch (error) {
    if (error instanceof AppError) writeRehearsal(file, { rehearsedAt: now.toISOString(), problems: [error.message] })
    throw error
  }
}

async function problemsOf(file: string, key: Uint8Array, scratchFolder: string): Promise<string[]> {
  const header = readHeaderOf(file)
  if (header.keyCheck !== keyCheckOf(key)) {
    throw new AppError('WRONG_KEY', 'This backup is of another studio or was made before its key changed; only its recovery code opens it.')
  }
  mkdirSync(scratchFolder, { recursive: true, mode: 0o700 })
  const target = join(scratchFolder, 'rehearsal.db')
  rmSync(target, { force: true })
  try {
    const { figures, problems } = await runBackupJob({ kind: 'extract', file, target, key })
    return [...problems, ...(figures ? figureDifferences(header.figures, figures) : [])]
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(target + suffix, { force: true })
  }
}
