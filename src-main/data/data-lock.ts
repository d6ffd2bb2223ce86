import { AppError } from '@shared/base/app-error'
import Database from 'better-sqlite3'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { writeFileAtomically } from './atomic-file'
import { driverFault } from './driver-fault'
import { processStart } from './process-start'
import type { SqliteHandle } from './sqlite-handle'

/** Proof that this process alone works in a data folder. */
export interface DataLock {
  readonly folder: string
  /** While true the folder's database is open and must not be replaced. */
  databaseIsOpen: boolean
  release(): void
}

/**
 * Takes a data folder for this process, making it when it is missing.
 * `studio.lock` names the holder by process id and start time; a lock left by a process that is gone is taken over. Two
 * processes could do that at once, so an operating system's lock on `studio.lock-guard`, which no crash can leave behind,
 * decides between them and is held as long as the folder.
 */
export function lockDataFolder(folder: string): DataLock {
  const name = basename(resolve(folder))
  const lockFile = join(folder, 'studio.lock')
  const guard = openGuard(folder, name)
  if (!guard || isHeld(lockFile)) {
    guard?.close()
    throw new AppError('DATA_FOLDER_IN_USE', `TrainerHub is already running with the data folder “${name}”.`)
  }
  writeFileAtomically(lockFile, JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) }))
  let isReleased = false
  return {
    folder,
    databaseIsOpen: false,
    release: () => {
      if (isReleased) return
      isReleased = true
      rmSync(lockFile, { force: true })
      guard.close()
    },
  }
}

/** An exclusive transaction on an otherwise empty database: SQLite's portable way to an operating system's file lock. */
function openGuard(folder: string, name: string): SqliteHandle | null {
  let guard: SqliteHandle | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    guard = new Database(join(folder, 'studio.lock-guard'), { timeout: 0 })
    guard.exec('BEGIN EXCLUSIVE')
    return guard
  } catch (error) {
    guard?.close()
    if (driverFault(error)?.sqliteCode.startsWith('SQLITE_BUSY')) return null
    throw new AppError('DATABASE_UNREADABLE', `The data folder “${name}” cannot be used; choose one that this user may read and write.`, {
      cause: error,
    })
  }
}

function isHeld(lockFile: string): boolean {
  const holder = readHolder(lockFile)
  return holder !== null && holder.startedAt !== null && processStart(holder.pid) === holder.startedAt
}

function readHolder(lockFile: string): { pid: number; startedAt: string | null } | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(lockFile, 'utf8'))
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('startedAt' in holder)) return null
    if (typeof holder.pid !== 'number' || typeof holder.startedAt !== 'string') return null
    return { pid: holder.pid, startedAt: holder.startedAt }
  } catch {
    return null
  }
}
