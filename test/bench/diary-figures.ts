import { dayMs } from '@shared/domain/time/instant'
import { addDays, dayInterval, dayOf } from '@shared/domain/time/zone'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import type { BenchApp } from './bench-app'
import { everydayMs, measure, type Figure } from './measure'

const timeZone = 'Africa/Nairobi'
const many = { warmUp: 30, count: 200 }
const few = { warmUp: 3, count: 30 }

const columns = `b.id, b.sessionId, s.trainerId, t.name, b.clientId, c.firstName, c.lastName, c.number, s.sessionTypeId, y.name AS typeName, s.startsAt, s.endsAt,
  s.blockedFrom, s.blockedUntil, b.status, b.holdUntil, b.checkedInAt, b.endReason, b.notes, b.createdAt`
const joined =
  'session s CROSS JOIN booking b ON b.sessionId = s.id JOIN trainer t ON t.id = s.trainerId JOIN client c ON c.id = b.clientId JOIN session_type y ON y.id = s.sessionTypeId'

const spanOf = (from: string, to: string): [number, number] => [dayInterval(from, timeZone).from, dayInterval(to, timeZone).until]
const each = <Item>(items: readonly Item[], round: number): Item => items[round % items.length] as Item

const busyDays = async ({ owner }: BenchApp, raw: SqliteHandle, changed: () => void, now: number): Promise<Figure> => {
  const days = raw
    .prepare(
      `SELECT date((startsAt + 10800000) / 1000, 'unixepoch') AS day FROM session WHERE startsAt BETWEEN ? AND ? GROUP BY day ORDER BY count(*) DESC LIMIT 20`,
    )
    .pluck()
    .all(now - 180 * dayMs, now + 40 * dayMs) as string[]
  const rows = raw.prepare(`SELECT ${columns} FROM ${joined} WHERE s.startsAt >= ? AND s.startsAt < ? ORDER BY s.startsAt, b.id`)
  const rowsOf = (round: number) => rows.all(...spanOf(each(days, round), each(days, round)))
  const screen = await measure(many, (round) => owner.calendar.day({ date: each(days, round) }), changed)
  const sql = await measure(many, rowsOf, changed)
  return { name: `day of the diary, ${rowsOf(0).length} bookings`, ...screen, rawMedianMs: sql.medianMs, targetMs: everydayMs }
}

const allBookings = async ({ owner }: BenchApp, raw: SqliteHandle, changed: () => void): Promise<Figure> => {
  const page = raw.prepare(`SELECT ${columns} FROM ${joined} ORDER BY s.startsAt DESC, b.id DESC LIMIT 20`)
  const total = raw.prepare('SELECT count(*) FROM booking')
  const screen = await measure(few, () => owner.bookings.list({}), changed)
  const sql = await measure(few, () => [page.all(), total.get()], changed)
  return { name: 'bookings, first page of all', ...screen, rawMedianMs: sql.medianMs, targetMs: everydayMs }
}

const bookingsOfWeek = async ({ owner }: BenchApp, raw: SqliteHandle, changed: () => void, now: number): Promise<Figure> => {
  const from = dayOf(now, timeZone)
  const to = addDays(from, 6)
  const where = `WHERE b.status = 'confirmed' AND s.startsAt >= ? AND s.startsAt < ?`
  const page = raw.prepare(`SELECT ${columns} FROM ${joined} ${where} ORDER BY s.startsAt DESC, b.id DESC LIMIT 20`)
  const total = raw.prepare(`SELECT count(*) FROM session s CROSS JOIN booking b ON b.sessionId = s.id ${where}`)
  const screen = await measure(many, () => owner.bookings.list({ from, to, status: 'confirmed' }), changed)
  const sql = await measure(many, () => [page.all(...spanOf(from, to)), total.get(...spanOf(from, to))], changed)
  return { name: 'bookings, first page of a week’s confirmed', ...screen, rawMedianMs: sql.medianMs, targetMs: everydayMs }
}

const bookingsOfClient = async ({ owner }: BenchApp, raw: SqliteHandle, changed: () => void): Promise<Figure> => {
  const clientIds = raw.prepare('SELECT id FROM client ORDER BY id LIMIT 2000').pluck().all() as string[]
  const page = raw.prepare(
    `SELECT ${columns} FROM ${joined.replace('session s CROSS JOIN booking b ON', 'booking b CROSS JOIN session s ON')} WHERE b.clientId = ? ORDER BY s.startsAt DESC, b.id DESC LIMIT 20`,
  )
  const total = raw.prepare('SELECT count(*) FROM booking WHERE clientId = ?')
  const clientAt = (round: number): string => each(clientIds, round * 7)
  const screen = await measure(many, (round) => owner.bookings.list({ clientId: clientAt(round) }), changed)
  const sql = await measure(many, (round) => [page.all(clientAt(round)), total.get(clientAt(round))], changed)
  return { name: 'bookings of one client', ...screen, rawMedianMs: sql.medianMs, targetMs: everydayMs }
}

const freeTimes = async ({ owner }: BenchApp, raw: SqliteHandle, changed: () => void, now: number): Promise<Figure> => {
  const from = dayOf(now, timeZone)
  const to = addDays(from, 6)
  const trainerIds = raw.prepare('SELECT id FROM trainer ORDER BY id').pluck().all() as string[]
  const rules = raw.prepare('SELECT * FROM availability_rule WHERE trainerId = ? AND endedAt IS NULL')
  const occupied = raw.prepare(
    `SELECT blockedFrom, blockedUntil FROM session WHERE trainerId = ? AND status = 'scheduled' AND blockedFrom >= ? AND blockedFrom < ? ORDER BY blockedFrom`,
  )
  const screen = await measure(many, (round) => owner.availability.slots({ trainerId: each(trainerIds, round), from, to }), changed)
  const sql = await measure(
    many,
    (round) => [rules.all(each(trainerIds, round)), occupied.all(each(trainerIds, round), ...spanOf(from, to))],
    changed,
  )
  return { name: 'free times of a trainer’s week', ...screen, rawMedianMs: sql.medianMs, targetMs: everydayMs }
}

/** What the desk looks at: a day, lists of bookings, free times. `changed` commits something, after which no connection trusts what it had read before. */
export const diaryFigures = async (app: BenchApp, raw: SqliteHandle, changed: () => void, now: number): Promise<Figure[]> => [
  await busyDays(app, raw, changed, now),
  await allBookings(app, raw, changed),
  await bookingsOfWeek(app, raw, changed, now),
  await bookingsOfClient(app, raw, changed),
  await freeTimes(app, raw, changed, now),
]
