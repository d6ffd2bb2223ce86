import { AppError } from '@shared/base/app-error'
import { Worker } from 'node:worker_threads'
import type { DatabaseFigures } from './database-figures'
import { workerFile } from './worker-file'

/** What the backup worker does. Whole databases are read and written, so none of it belongs on the thread that serves people. */
export type BackupJob =
  | { kind: 'create'; database: string; key: Uint8Array; target: string; header: Record<string, unknown> }
  | { kind: 'verify'; file: string }
  | { kind: 'extract'; file: string; target: string; key: Uint8Array }

export interface BackupJobResult {
  /** `create`: of the state copied; `extract`: of the copy; `verify`: none. */
  figures: DatabaseFigures | null
  /** What the integrity and foreign key checks of an extracted copy found. */
  problems: string[]
}

type Answer = { result: BackupJobResult } | { refusal: 'damaged' | 'newer' }

/** Runs one job in a worker thread of its own. */
export async function runBackupJob(job: BackupJob): Promise<BackupJobResult> {
  const worker = new Worker(workerFile('backup', import.meta.url), { workerData: job })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The backup worker ended without an answer.')))
  const answer = await promise
  if ('result' in answer) return answer.result
  throw answer.refusal === 'newer' ? newerBackup() : damagedBackup()
}

export function damagedBackup(): AppError {
  return new AppError('BACKUP_DAMAGED', 'This backup is damaged or not a TrainerHub backup; choose another one.')
}

export function newerBackup(): AppError {
  return new AppError('BACKUP_NEWER', 'This backup was made by a newer version of TrainerHub; install that version to restore it.')
}
