import type { Db } from '../../data/db'

export interface RangeRow {
  id: string
  sessionId: string
  trainerId: string
  clientId: string
  firstName: string
  lastName: string
  sessionTypeId: string
  startsAt: number
  endsAt: number
  status: 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  holdUntil: number | null
  checkedInAt: number | null
}

export interface RangeQuestion {
  from: number
  until: number
  /** Null for everybody’s; none for nobody’s. */
  trainerIds: readonly string[] | null
  sessionTypeIds: readonly string[] | null
  statuses: readonly string[] | null
  limit: number
}

/** Sessions are shorter, so one that reaches into the range began at most this long before it. */
const longestSessionMs = 86_400_000

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/**
 * Bookings of sessions that touch the interval, in the order of their start. The planner may not choose: read from another table first, a month would be sorted as a
 * whole; this way rows come off an index in order, and the reading ends at the limit.
 */
export const listRange = (db: Db, { from, until, limit, ...only }: RangeQuestion) => {
  const lists: [string, readonly string[] | null][] = [
    ['s.trainerId', only.trainerIds],
    ['s.sessionTypeId', only.sessionTypeIds],
    ['b.status', only.statuses],
  ]
  const given = lists.filter((list): list is [string, readonly string[]] => list[1] !== null)
  const conditions = given.map(([column, values]) => (values.length === 1 ? `AND ${column} = ?` : `AND ${column} IN (${marks(values)})`))
  const index = only.trainerIds?.length === 1 ? 'session_trainer_start' : 'session_startsAt_idx'
  return db.all<RangeRow>(
    `SELECT b.id, b.sessionId, s.trainerId, b.clientId, c.firstName, c.lastName, s.sessionTypeId, s.startsAt, s.endsAt, b.status, b.holdUntil, b.checkedInAt
       FROM session s INDEXED BY ${index} CROSS JOIN booking b ON b.sessionId = s.id CROSS JOIN client c ON c.id = b.clientId
      WHERE s.startsAt >= ? AND s.startsAt < ? AND s.endsAt > ? ${conditions.join(' ')} ORDER BY s.startsAt, b.id LIMIT ?`,
    [from - longestSessionMs, until, from, ...given.flatMap(([, values]) => values), limit],
  )
}

export interface RangeTrainer {
  id: string
  name: string
  hue: number
  timeZone: string | null
  archivedAt: number | null
}

/** Who works here, and those of the given who once did; one of them or all. */
export const listRangeTrainers = (db: Db, alsoIds: readonly string[], onlyId: string | null) =>
  db.all<RangeTrainer>(
    `SELECT id, name, hue, timeZone, archivedAt FROM trainer WHERE (archivedAt IS NULL OR id IN (SELECT value FROM json_each(?)))
        ${onlyId === null ? '' : 'AND id = ?'} ORDER BY name, id`,
    [JSON.stringify(alsoIds), ...(onlyId === null ? [] : [onlyId])],
  )

/** What is offered, and those of the given that once were. */
export const listRangeTypes = (db: Db, alsoIds: readonly string[]) =>
  db.all<{ id: string; name: string; colour: number }>(
    `SELECT id, name, colour FROM session_type WHERE archivedAt IS NULL OR id IN (SELECT value FROM json_each(?)) ORDER BY name, id`,
    [JSON.stringify(alsoIds)],
  )
