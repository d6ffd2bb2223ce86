import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { randomOf } from '../../prisma/seed/random'
import { setPassphrase } from '../../src-main/data/change-key-wraps'
import { databasePath } from '../../src-main/data/data-folder'
import { openSqliteHandle, type SqliteHandle } from '../../src-main/data/sqlite-handle'
import { unlockWithPassphrase } from '../../src-main/data/unlock'
import { launchStation, startStation, stationPassphrase, type StationHome } from '../support/station-process'
import { stationStudio } from '../support/station-studio'
import { damage, doubleBookings } from './audit'
import { crewMember } from './crew'

export interface WriterOrders {
  notebook: string
  seed: string
  token: string
  trainerIds: string[]
  /** In milliseconds. */
  firstDay: number
  desks: number
}

/** What a client process was told is done. Everything but `client` is an entry in a booking's history. */
export interface Acknowledgement {
  change: 'client' | 'created' | 'moved' | 'confirmed' | 'cancelled'
  id: string
}

interface KillOptions {
  kills: number
  seed: string
  /** Told after each kill. */
  onKill?(kill: number): void
}

const fullLookEvery = 20
const shortLifeMs = 200
/** Long enough for the log to be written back into the file now and then. */
const longLifeMs = 1_500
const longestStartMs = 200
const dayMs = 86_400_000

/** Kills the station at random moments while a client process writes, and looks after each restart whether anything it was told is missing. */
export const proveNothingAcknowledgedIsLost = async (home: StationHome, { kills, seed, onKill }: KillOptions) => {
  const random = randomOf(`${seed} kills`)
  let station = await startStation(home)
  const studio = await stationStudio(station, { trainers: 4 })
  const key = await unlockWithPassphrase(home.dataFolder, stationPassphrase)
  // Restarts are what is repeated here, not the cost of guessing a passphrase.
  await setPassphrase(home.dataFolder, key, stationPassphrase, { randomBytes, argon2: { memoryKibibytes: 64, passes: 1, lanes: 1 } })
  const database = databasePath(home.dataFolder)
  const notebook = join(home.dataFolder, '..', 'notebook.jsonl')
  const orders: WriterOrders = {
    notebook,
    seed,
    token: studio.token,
    trainerIds: studio.trainerIds,
    firstDay: Date.now() + 2 * dayMs,
    desks: 4,
  }
  const writer = crewMember('acknowledged-writer.process.ts', orders)
  const strange: unknown[] = []
  writer.on('message', (message) => strange.push(message))

  const told = notes(notebook)
  const missing: Acknowledgement[] = []
  const broken: unknown[] = []
  const restarts: number[] = []
  let killedAtStart = 0
  const look = (isFull: boolean): void => {
    const handle = openSqliteHandle(database, key, 'read')
    missing.push(...missingOf(handle, told.fresh()))
    if (isFull) broken.push(...damage(handle), ...doubleBookings(handle))
    handle.close()
  }
  try {
    for (let kill = 1; kill <= kills; kill++) {
      writer.send({ url: station.url })
      await delay(random.fraction() * (random.chance(0.08) ? longLifeMs : shortLifeMs))
      await station.kill()
      writer.send({ url: null })
      if (random.chance(0.1)) {
        const starting = launchStation(home)
        await delay(random.fraction() * longestStartMs)
        await starting.kill()
        killedAtStart++
      }
      const startedMs = performance.now()
      station = await startStation(home)
      restarts.push(performance.now() - startedMs)
      look(kill % fullLookEvery === 0)
      onKill?.(kill)
    }
    await station.stop()
    writer.disconnect()
    await once(writer, 'exit')
    // All of it again, with everything at rest.
    told.again()
    look(true)
    const [median = 0] = restarts.toSorted((a, b) => a - b).slice(Math.floor(restarts.length / 2))
    return {
      seed,
      kills,
      killedAtStart,
      ...told.counts(),
      restartMedianMs: Math.round(median),
      restartSlowestMs: Math.round(Math.max(...restarts)),
      missing,
      broken,
      strange,
    }
  } finally {
    writer.kill('SIGKILL')
    await station.kill()
  }
}

/** What the writer has on disk, in the order it was told. */
const notes = (notebook: string) => {
  let read = 0
  let counts: Record<string, number> = {}
  const fresh = (): Acknowledgement[] => {
    const text = existsSync(notebook) ? readFileSync(notebook, 'utf8') : ''
    // The last line may be half written.
    const whole = text.slice(read, text.lastIndexOf('\n') + 1)
    read += whole.length
    const lines = whole.split('\n').filter((line) => line !== '')
    const acknowledged = lines.map((line): Acknowledgement => JSON.parse(line))
    for (const { change } of acknowledged) counts[change] = (counts[change] ?? 0) + 1
    return acknowledged
  }
  const again = () => {
    read = 0
    counts = {}
  }
  return { fresh, again, counts: () => ({ acknowledged: Object.values(counts).reduce((sum, many) => sum + many, 0), ...counts }) }
}

/** Acknowledged writes that are not in the database: a client's row, or as many entries of that kind in a booking's history as were acknowledged. */
const missingOf = (handle: SqliteHandle, acknowledged: readonly Acknowledgement[]): Acknowledgement[] => {
  const client = handle.prepare('SELECT count(*) FROM client WHERE id = ?').pluck()
  const events = handle.prepare('SELECT count(*) FROM booking_event WHERE bookingId = ? AND change = ?').pluck()
  const wanted = Map.groupBy(acknowledged, ({ id, change }) => `${id} ${change}`)
  return [...wanted.values()].flatMap((same) => {
    const [one] = same
    if (!one) return []
    const present = one.change === 'client' ? client.get(one.id) : events.get(one.id, one.change)
    return same.slice(Number(present))
  })
}
