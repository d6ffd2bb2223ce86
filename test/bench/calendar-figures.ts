import { addDays, dayInterval, dayOf } from '@shared/domain/time/zone'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import { listRange } from '../../src-main/features/calendar/calendar.repository'
import type { BenchApp } from './bench-app'
import { everydayMs, measure, type Figure } from './measure'

const timeZone = 'Africa/Nairobi'
const rounds = { warmUp: 10, count: 100 }
/** What the screens promise for looking through a trainer's week, and ten trainers' month. */
const weekSlotsMs = 20
const monthSlotsMs = 50

/** The statement of the range as the app writes it, and its values. */
const rangeStatement = async (question: Parameters<typeof listRange>[1]): Promise<[string, unknown[]]> => {
  let written: [string, unknown[]] = ['', []]
  const listening = {
    all: async (sql: string, values: unknown[]) => {
      written = [sql, values]
      return []
    },
  }
  await listRange(listening as unknown as Parameters<typeof listRange>[0], question)
  return written
}

/** A week of the calendar for so many trainers: the rows as the app reads them beside the bare driver, and the whole answer. */
const week = async (app: BenchApp, raw: SqliteHandle, changed: () => void, now: number, trainers: number): Promise<Figure[]> => {
  const from = addDays(dayOf(now, timeZone), -35)
  const to = addDays(from, 6)
  const everybody = raw.prepare('SELECT id FROM trainer ORDER BY id').pluck().all() as string[]
  const trainerIds = trainers >= everybody.length ? null : everybody.slice(0, trainers)
  const span = { from: dayInterval(from, timeZone).from, until: dayInterval(to, timeZone).until }
  const question = { ...span, trainerIds, sessionTypeIds: null, statuses: null, limit: 5_001 }
  const db = app.studio.opened()?.db
  if (!db) throw new Error('The studio is not open.')
  const [sql, values] = await rangeStatement(question)
  const statement = raw.prepare(sql)
  const rows = statement.all(...values).length
  const read = await measure(rounds, () => listRange(db, question), changed)
  const bare = await measure(rounds, () => statement.all(...values), changed)
  const whole = await measure(rounds, () => app.owner.calendar.range({ from, to, ...(trainerIds ? { trainerIds } : {}) }), changed)
  return [
    { name: `week of the calendar, ${rows} rows read`, ...read, rawMedianMs: bare.medianMs, targetMs: everydayMs },
    { name: `week of the calendar, ${rows} rows over the API`, ...whole, rawMedianMs: bare.medianMs, targetMs: everydayMs },
  ]
}

const slots = async (
  { owner }: BenchApp,
  raw: SqliteHandle,
  changed: () => void,
  question: { name: string; trainers: number; days: number; from: string; targetMs: number },
): Promise<Figure> => {
  const trainerIds = raw.prepare('SELECT id FROM trainer ORDER BY id LIMIT ?').pluck().all(question.trainers) as string[]
  const { from } = question
  const to = addDays(from, question.days - 1)
  const ask = () => Promise.all(trainerIds.map((trainerId) => owner.availability.slots({ trainerId, from, to })))
  return { name: question.name, ...(await measure(rounds, ask, changed)), rawMedianMs: null, targetMs: question.targetMs }
}

/** The calendar beyond a day: weeks of one and of every trainer, and free times of ten trainers for a month. */
export const calendarFigures = async (app: BenchApp, raw: SqliteHandle, changed: () => void, now: number): Promise<Figure[]> => {
  const today = dayOf(now, timeZone)
  return [
    ...(await week(app, raw, changed, now, 4)),
    ...(await week(app, raw, changed, now, 20)),
    await slots(app, raw, changed, { name: 'free times, one trainer, 7 days', trainers: 1, days: 7, from: today, targetMs: weekSlotsMs }),
    await slots(app, raw, changed, {
      name: 'free times, ten trainers, 31 days',
      trainers: 10,
      days: 31,
      from: today,
      targetMs: monthSlotsMs,
    }),
  ]
}
