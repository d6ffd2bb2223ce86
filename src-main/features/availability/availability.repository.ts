import type { Db, Tx } from '../../data/db'

export interface RuleRow {
  id: string
  trainerId: string
  dayOfWeek: number | null
  onDate: string | null
  startMinute: number
  endMinute: number
  endedAt: number | null
}

export interface BreakRow {
  id: string
  trainerId: string
  startOn: string
  endOn: string
  reason: string
  endedAt: number | null
}

export interface ClosedDaysRow {
  id: string
  startOn: string
  endOn: string
  reason: string
}

const ruleColumns = 'id, trainerId, dayOfWeek, onDate, startMinute, endMinute, endedAt'
const breakColumns = 'id, trainerId, startOn, endOn, reason, endedAt'

/** Of one trainer, or (null) of all who work here. */
const ofTrainer = (trainerId: string | null): { sql: string; values: string[] } =>
  trainerId === null
    ? { sql: 'trainerId IN (SELECT t.id FROM trainer t WHERE t.archivedAt IS NULL)', values: [] }
    : { sql: 'trainerId = ?', values: [trainerId] }

/** Weekly hours, and dated hours within the days. */
export const listRules = (db: Db, trainerId: string | null, fromDay: string, toDay: string) => {
  const whose = ofTrainer(trainerId)
  return db.all<RuleRow>(
    `SELECT ${ruleColumns} FROM availability_rule
      WHERE ${whose.sql} AND endedAt IS NULL AND (onDate IS NULL OR (onDate >= ? AND onDate <= ?)) ORDER BY onDate, dayOfWeek, startMinute, id`,
    [...whose.values, fromDay, toDay],
  )
}

export const listBreaks = (db: Db, trainerId: string | null, fromDay: string, toDay: string) => {
  const whose = ofTrainer(trainerId)
  return db.all<BreakRow>(
    `SELECT ${breakColumns} FROM trainer_break WHERE ${whose.sql} AND endedAt IS NULL AND endOn >= ? AND startOn <= ? ORDER BY startOn, id`,
    [...whose.values, fromDay, toDay],
  )
}

export const findRule = (db: Db, id: string) =>
  db.get<RuleRow>(`SELECT ${ruleColumns} FROM availability_rule WHERE id = ? AND endedAt IS NULL`, [id])
export const findBreak = (db: Db, id: string) =>
  db.get<BreakRow>(`SELECT ${breakColumns} FROM trainer_break WHERE id = ? AND endedAt IS NULL`, [id])

interface NewRule {
  id: string
  trainerId: string
  dayOfWeek: number | null
  onDate: string | null
  startMinute: number
  endMinute: number
  createdAt: number
}

export const insertRule = (tx: Tx, row: NewRule) =>
  tx.availabilityRule.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const endRule = (tx: Tx, id: string, at: number) =>
  tx.availabilityRule.update({ where: { id }, data: { endedAt: new Date(at) }, select: { id: true } })

export const updateRule = (tx: Tx, id: string, hours: Pick<RuleRow, 'dayOfWeek' | 'onDate' | 'startMinute' | 'endMinute'>) =>
  tx.availabilityRule.update({ where: { id }, data: hours, select: { id: true } })

/** Ends the week's hours, or those of one date. */
export const endRulesOf = (tx: Tx, trainerId: string, onDate: string | null, at: number) =>
  tx.availabilityRule.updateMany({ where: { trainerId, endedAt: null, onDate }, data: { endedAt: new Date(at) } })

export const insertBreak = (
  tx: Tx,
  row: { id: string; trainerId: string; startOn: string; endOn: string; reason: string; createdAt: number },
) => tx.trainerBreak.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const endBreak = (tx: Tx, id: string, at: number) =>
  tx.trainerBreak.update({ where: { id }, data: { endedAt: new Date(at) }, select: { id: true } })

const closedColumns = 'id, startOn, endOn, reason'

export const listClosedDays = (db: Db, fromDay: string, toDay: string) =>
  db.all<ClosedDaysRow>(
    `SELECT ${closedColumns} FROM closed_days WHERE endedAt IS NULL AND endOn >= ? AND startOn <= ? ORDER BY startOn, id`,
    [fromDay, toDay],
  )

export const findClosedDays = (db: Db, id: string) =>
  db.get<ClosedDaysRow>(`SELECT ${closedColumns} FROM closed_days WHERE id = ? AND endedAt IS NULL`, [id])

export const insertClosedDays = (tx: Tx, row: ClosedDaysRow & { createdAt: number }) =>
  tx.closedDays.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const endClosedDays = (tx: Tx, id: string, at: number) =>
  tx.closedDays.update({ where: { id }, data: { endedAt: new Date(at) }, select: { id: true } })

/** The database refuses footprints longer than a day, which bounds the search by index. */
const longestFootprintMs = 86_400_000

/** Footprints that occupy a trainer; a private session whose only booking's hold has lapsed occupies nothing. */
export const listOccupied = (
  db: Db,
  question: { trainerId: string; from: number; until: number; now: number; exceptSessionId: string | null },
) =>
  db.all<{ blockedFrom: number; blockedUntil: number }>(
    `SELECT s.blockedFrom, s.blockedUntil FROM session s
      WHERE s.trainerId = ? AND s.status = 'scheduled' AND s.blockedFrom < ? AND s.blockedFrom > ? AND s.blockedUntil > ? AND s.id <> ?
        AND NOT (s.kind = 'private' AND EXISTS (SELECT 1 FROM booking b WHERE b.sessionId = s.id AND b.status = 'pending' AND b.holdUntil <= ?))
      ORDER BY s.blockedFrom`,
    [question.trainerId, question.until, question.from - longestFootprintMs, question.from, question.exceptSessionId ?? '', question.now],
  )

/** Bookings that stand and are not over yet, by the times of their sessions: confirmed, or pending with a live hold. */
export const listStandingSessions = (
  db: Db,
  { trainerId, from, until, now }: { trainerId: string | null; from: number; until: number; now: number },
) =>
  db.all<{ id: string; trainerId: string; from: number; until: number }>(
    `SELECT b.id, s.trainerId, s.startsAt AS "from", s.endsAt AS "until" FROM session s CROSS JOIN booking b ON b.sessionId = s.id
      WHERE ${trainerId === null ? '' : 's.trainerId = ? AND '}s.startsAt > ? AND s.startsAt < ? AND s.endsAt > ? AND s.status = 'scheduled'
        AND (b.status = 'confirmed' OR (b.status = 'pending' AND b.holdUntil > ?))
      ORDER BY s.startsAt, b.id`,
    [...(trainerId === null ? [] : [trainerId]), Math.max(from, now) - longestFootprintMs, until, Math.max(from, now), now],
  )
