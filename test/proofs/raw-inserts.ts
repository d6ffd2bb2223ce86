import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { createStudio } from '../../src-main/data/create-studio'
import { databasePath } from '../../src-main/data/data-folder'
import { lockDataFolder } from '../../src-main/data/data-lock'
import { readMigrations } from '../../src-main/data/migrations'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { damage, doubleBookings, scheduledSessions } from './audit'
import { crewReports } from './crew'

export interface RawWriterOrders {
  database: string
  /** Hexadecimal. */
  key: string
  seed: string
  writer: number
  inserts: number
  trainerIds: string[]
  sessionTypeId: string
  /** Midnight UTC, in milliseconds. */
  firstDay: number
  dayCount: number
}

export interface RawWriterReport {
  written: number
  moved: number
  revived: number
  /** Refused with SLOT_TAKEN. */
  taken: number
  busyRetries: number
  /** Any other refusal. */
  strange: string[]
}

const trainerIds = ['trainer-1', 'trainer-2', 'trainer-3']
const firstDay = Date.parse('2027-06-07T00:00:00Z')

/** Processes write sessions straight into one encrypted file, at once and past the app. */
export const proveTheFileRefuses = async (
  folder: string,
  { writers, insertsEach, seed }: { writers: number; insertsEach: number; seed: string },
) => {
  const { database, key } = await emptyStudio(folder)
  const orders = {
    database,
    key: key.toString('hex'),
    seed,
    inserts: insertsEach,
    trainerIds,
    sessionTypeId: 'type-1',
    firstDay,
    dayCount: Math.max(2, Math.ceil((writers * insertsEach) / 200)),
  }
  const startedMs = performance.now()
  const everybody = Array.from({ length: writers }, (_, writer): RawWriterOrders => ({ ...orders, writer }))
  const reports = await crewReports<RawWriterReport>('raw-writer.process.ts', everybody)
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10
  const handle = openSqliteHandle(database, key, 'read')
  try {
    const sum = (what: 'written' | 'moved' | 'revived' | 'taken' | 'busyRetries') => reports.reduce((total, one) => total + one[what], 0)
    return {
      seed,
      writers,
      inserts: writers * insertsEach,
      seconds,
      written: sum('written'),
      moved: sum('moved'),
      revived: sum('revived'),
      taken: sum('taken'),
      busyRetries: sum('busyRetries'),
      strange: reports.flatMap((one) => one.strange),
      scheduledSessions: scheduledSessions(handle),
      rows: handle.prepare('SELECT count(*) FROM session').pluck().get() as number,
      doubleBookings: doubleBookings(handle),
      damage: damage(handle),
    }
  } finally {
    handle.close()
  }
}

const emptyStudio = async (folder: string) => {
  const lock = lockDataFolder(folder)
  try {
    const { key } = await createStudio(lock, {
      installId: 'install-1',
      protection: { by: 'training' },
      migrations: readMigrations(resolve(import.meta.dirname, '../../prisma/migrations')),
      now: new Date(firstDay),
      randomBytes,
      argon2: { memoryKibibytes: 64, passes: 1, lanes: 1 },
    })
    const database = databasePath(folder)
    const handle = openSqliteHandle(database, key, 'write')
    const trainer = handle.prepare(`INSERT INTO trainer (id, name, bio, expertise, hue, createdAt) VALUES (?, ?, '', '[]', 1, 0)`)
    for (const id of trainerIds) trainer.run(id, id)
    handle.exec(
      `INSERT INTO session_type (id, name, category, description, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceMinor, currency,
         capacity, colour, leadTimeMinutes, horizonDays, holdHours, startsAs, createdAt, archivedAt) VALUES ('type-1', 'Personal training', '', '', 60, 60, 0, 0, 0, 'KES', 1, 1, 0, 90, 24, 'confirmed', 0, NULL)`,
    )
    handle.close()
    return { database, key }
  } finally {
    lock.release()
  }
}
