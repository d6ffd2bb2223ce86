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

const ruleColumns = 'id, trainerId, dayOfWeek, onDate, startMinute, endMinute, endedAt'
const breakColumns = 'id, trainerId, startOn, endOn, reason, endedAt'

/** Weekly hours, and dated hours within the days. */
export const listRules = (db: Db, trainerId: string, fromDay: string, toDay: string) =>
  db.all<RuleRow>(
    `SELECT ${ruleColumns} FROM availability_rule
      WHERE trainerId = ? AND endedAt IS NULL AND (onDate IS NULL OR (onDate >= ? AND onDate <= ?)) ORDER BY onDate, dayOfWeek, startMinute`,
    [trainerId, fromDay, toDay],
  )

export const listBreaks = (db: Db, trainerId: string, fromDay: string, toDay: string) =>
  db.all<BreakRow>(
    `SELECT ${breakColumns} FROM trainer_break WHERE trainerId = ? AND endedAt IS NULL AND endOn >= ? AND startOn <= ? ORDER BY startOn`,
    [trainerId, fromDay, toDay],
  )

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

export const endWeek = (tx: Tx, trainerId: string, at: number) =>
  tx.availabilityRule.updateMany({ where: { trainerId, endedAt: null, onDate: null }, data: { endedAt: new Date(at) } })

export const insertBreak = (
  tx: Tx,
  row: { id: string; trainerId: string; startOn: string; endOn: string; reason: string; createdAt: number },
) => tx.trainerBreak.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const endBreak = (tx: Tx, id: string, at: number) =>
  tx.trainerBreak.update({ where: { id }, data: { endedAt: new Date(at) }, select: { id: true } })

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

/** The database refuses footprints longer than a day, which bounds the search by index. */
const longestFootprintMs = 86_400_000
