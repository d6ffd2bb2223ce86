// Also run as it is by Node, for tests: the imports of values carry their extension and no path alias.
import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { syncFolder } from './atomic-file.ts'
import { DamagedBackup, extractDatabase, NewerBackup, verifyBackupFile, writeBackupFile } from './backup-format.ts'
import type { BackupJob, BackupJobResult } from './backup-job'
import { databaseFigures, type DatabaseFigures } from './database-figures.ts'
import { openSqliteHandle, type SqliteHandle } from './sqlite-handle.ts'

const attemptsBesideWriters = 3
/** How long to wait for the write lock when writers never pause. */
const lockTimeoutMs = 10_000

function run(job: BackupJob): BackupJobResult {
  switch (job.kind) {
    case 'create':
      return { figures: create(job), problems: [] }
    case 'verify':
      verifyBackupFile(job.file)
      return { figures: null, problems: [] }
    case 'extract':
      extractDatabase(job.file, job.target)
      return examine(job.target, job.key)
  }
}

function create({ database, key, target, header }: Extract<BackupJob, { kind: 'create' }>): DatabaseFigures {
  const copy = `${target}.database`
  const partial = `${target}.partial`
  try {
    const figures = copyDatabase(database, key, copy)
    writeBackupFile(partial, { ...header, figures }, copy)
    renameSync(partial, target)
    syncFolder(dirname(target))
    return figures
  } finally {
    rmSync(copy, { force: true })
    rmSync(partial, { force: true })
  }
}

/** Copies a live database and answers the figures of the very state copied. */
function copyDatabase(database: string, key: Uint8Array, copy: string): DatabaseFigures {
  const source = openSqliteHandle(database, key, 'read')
  try {
    for (let attempt = 1; attempt <= attemptsBesideWriters; attempt += 1) {
      const figures = copyUnlessWritten(source, copy)
      if (figures) return figures
    }
    return withWritersHeldOff(database, key, () => {
      const figures = copyUnlessWritten(source, copy)
      if (!figures) throw new Error('the database changed under the write lock')
      return figures
    })
  } finally {
    source.close()
  }
}

/** VACUUM INTO can't run in a transaction, so figures and copy are two looks; the data version tells whether they saw the same. */
function copyUnlessWritten(source: SqliteHandle, copy: string): DatabaseFigures | null {
  rmSync(copy, { force: true })
  source.exec('BEGIN')
  const figures = databaseFigures(source)
  const versionCounted = source.pragma('data_version', { simple: true })
  source.exec('COMMIT')
  source.prepare('VACUUM INTO ?').run(copy)
  return source.pragma('data_version', { simple: true }) === versionCounted ? figures : null
}

function withWritersHeldOff<R>(database: string, key: Uint8Array, work: () => R): R {
  const writer = openSqliteHandle(database, key, 'write')
  try {
    writer.pragma(`busy_timeout=${lockTimeoutMs}`)
    writer.exec('BEGIN IMMEDIATE')
    return work()
  } finally {
    writer.close()
  }
}

function examine(file: string, key: Uint8Array): BackupJobResult {
  const handle = openSqliteHandle(file, key, 'read')
  try {
    const integrity = handle.prepare('PRAGMA integrity_check').pluck().all() as string[]
    const orphans = (handle.pragma('foreign_key_check') as unknown[]).length
    const problems = integrity.filter((line) => line !== 'ok')
    if (orphans > 0) problems.push(`${orphans} rows point to nothing.`)
    return { figures: databaseFigures(handle), problems }
  } finally {
    handle.close()
  }
}

function answerOf(job: BackupJob) {
  try {
    return { result: run(job) }
  } catch (error) {
    if (error instanceof DamagedBackup) return { refusal: 'damaged' }
    if (error instanceof NewerBackup) return { refusal: 'newer' }
    throw error
  }
}

parentPort?.postMessage(answerOf(workerData as BackupJob))
