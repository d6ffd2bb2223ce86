import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { createStudio } from '../../src-main/data/create-studio'
import { databasePath } from '../../src-main/data/data-folder'
import { lockDataFolder, type DataLock } from '../../src-main/data/data-lock'
import { PrismaClient } from '../../src-main/data/generated/client'
import { readMigrations, type Migration } from '../../src-main/data/migrations'
import type { KeyProtection } from '../../src-main/data/new-key-file'
import { openDatabase, type OpenDatabase } from '../../src-main/data/open-database'
import { scratchFolder } from './scratch-folder'

export const shippedMigrations = readMigrations(resolve(import.meta.dirname, '../../prisma/migrations'))
export const cheapArgon2 = { memoryKibibytes: 64, passes: 1, lanes: 1 }
export const making = { randomBytes, argon2: cheapArgon2 }
export const setUpAt = new Date('2027-03-01T09:00:00Z')

export interface StudioFolder {
  folder: string
  lock: DataLock
  key: Buffer
  recoveryCode: string
  database: string
}

/** A data folder with a new, empty studio, held by this process and closed. */
export async function studioFolder(protection: KeyProtection = { by: 'training' }): Promise<StudioFolder> {
  const { folder, lock } = emptyFolder()
  const made = await createStudio(lock, { ...making, installId: 'install-1', protection, migrations: shippedMigrations, now: setUpAt })
  return { folder, lock, ...made, database: databasePath(folder) }
}

/** An empty data folder, held by this process. */
export function emptyFolder(): { folder: string; lock: DataLock } {
  const folder = join(scratchFolder(), 'Studio North')
  const lock = lockDataFolder(folder)
  onTestFinished(() => lock.release())
  return { folder, lock }
}

interface OpenStudioOptions {
  migrations?: readonly Migration[]
  backUpFirst?(): Promise<void>
}

/** Opens a studio folder's database with the real Prisma client; closed when the test ends. */
export async function openStudio(
  { lock, key }: Pick<StudioFolder, 'lock' | 'key'>,
  { migrations = shippedMigrations, backUpFirst = async () => undefined }: OpenStudioOptions = {},
): Promise<OpenDatabase<PrismaClient>> {
  const studio = await openDatabase({
    lock,
    key,
    migrations,
    now: setUpAt,
    backUpFirst,
    newClient: (adapter) => new PrismaClient({ adapter }),
    read: { monotonicNow: () => 0 },
  })
  onTestFinished(async () => {
    if (lock.databaseIsOpen) await studio.close()
  })
  return studio
}

/** SHA-256 of a database file and of its write-ahead log; an empty log, which reading makes, is as good as none. */
export function databaseHashes(database: string): Record<string, string> {
  const present = ['', '-wal'].filter((suffix) =>
    suffix === '' ? existsSync(database) : existsSync(database + suffix) && statSync(database + suffix).size > 0,
  )
  return Object.fromEntries(
    present.map((suffix) => [
      `studio.db${suffix}`,
      createHash('sha256')
        .update(readFileSync(database + suffix))
        .digest('hex'),
    ]),
  )
}
