// Writes sessions into the database file past the app, as one of several processes at once. Only the file itself can say no.
import { randomOf } from '../../prisma/seed/random'
import { brokenConstraint } from '../../src-main/data/constraint'
import { driverFault } from '../../src-main/data/driver-fault'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { handIn, ordersOf, readyForStart } from './crew'
import type { RawWriterOrders, RawWriterReport } from './raw-inserts'

const minuteMs = 60_000

const { database, key, seed, writer, inserts, trainerIds, sessionTypeId, firstDay, dayCount } = ordersOf<RawWriterOrders>()
const random = randomOf(`${seed} writer ${writer}`)
const handle = openSqliteHandle(database, Buffer.from(key, 'hex'), 'write')
const report: RawWriterReport = { written: 0, moved: 0, revived: 0, taken: 0, busyRetries: 0, strange: [] }
const mine: string[] = []

const columns = 'trainerId, startsAt, endsAt, blockedFrom, blockedUntil'
const insert = handle.prepare(
  `INSERT INTO session (${columns}, id, sessionTypeId, capacity, kind, status, sequence, createdAt) VALUES (?, ?, ?, ?, ?, ?, '${sessionTypeId}', 1, 'private', 'scheduled', 0, 0)`,
)
const move = handle.prepare(`UPDATE session SET (${columns}) = (?, ?, ?, ?, ?) WHERE id = ?`)
const cancel = handle.prepare(`UPDATE session SET status = 'cancelled' WHERE id = ?`)
const revive = handle.prepare(`UPDATE session SET (${columns}, status) = (?, ?, ?, ?, ?, 'scheduled') WHERE id = ?`)

const times = (): [string, number, number, number, number] => {
  const startsAt = firstDay + random.whole(0, dayCount * 24 * 12 - 1) * 5 * minuteMs
  const endsAt = startsAt + random.whole(1, 24) * 5 * minuteMs
  return [
    random.pick(trainerIds),
    startsAt,
    endsAt,
    startsAt - random.whole(0, 3) * 5 * minuteMs,
    endsAt + random.whole(0, 3) * 5 * minuteMs,
  ]
}

/** Tries until the file has answered; another process that holds the lock is no answer. */
const answered = (write: () => void): 'done' | 'taken' | 'strange' => {
  for (;;) {
    try {
      write()
      return 'done'
    } catch (error) {
      if (brokenConstraint(error)?.code === 'SLOT_TAKEN') return 'taken'
      if (!driverFault(error)?.sqliteCode.startsWith('SQLITE_BUSY')) {
        report.strange.push(String(error))
        return 'strange'
      }
      report.busyRetries++
    }
  }
}

const count = (what: 'written' | 'moved' | 'revived', write: () => void): boolean => {
  const answer = answered(write)
  if (answer === 'done') report[what]++
  if (answer === 'taken') report.taken++
  return answer === 'done'
}

await readyForStart()
for (let number = 0; number < inserts; number++) {
  const id = `${writer}-${number}`
  if (count('written', () => insert.run(...times(), id))) mine.push(id)
  if (mine.length === 0 || !random.chance(0.3)) continue
  const changed = random.pick(mine)
  if (random.chance(0.5)) count('moved', () => move.run(...times(), changed))
  else if (answered(() => cancel.run(changed)) === 'done') count('revived', () => revive.run(...times(), changed))
}
handle.close()
handIn(report)
