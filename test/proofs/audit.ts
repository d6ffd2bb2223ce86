import type { SqliteHandle } from '../../src-main/data/sqlite-handle'

const isExempt = (session: string) =>
  `EXISTS (SELECT 1 FROM overlap_grant g WHERE g.id = ${session}.overlapGrantId AND g.trainerId = ${session}.trainerId
     AND g.blockedFrom = ${session}.blockedFrom AND g.blockedUntil = ${session}.blockedUntil)`

/** Scheduling rule 4: pairs of scheduled sessions of one trainer that overlap while neither is exempt by its grant. */
export const doubleBookings = (handle: SqliteHandle): { a: string; b: string }[] =>
  handle
    .prepare(
      `SELECT a.id AS a, b.id AS b FROM session a JOIN session b ON b.trainerId = a.trainerId AND b.id > a.id
        WHERE a.status = 'scheduled' AND b.status = 'scheduled' AND a.blockedFrom < b.blockedUntil AND b.blockedFrom < a.blockedUntil
          AND NOT ${isExempt('a')} AND NOT ${isExempt('b')}`,
    )
    .all() as { a: string; b: string }[]

/** Sessions the audit looks at: the more, the more its silence says. */
export const scheduledSessions = (handle: SqliteHandle): number =>
  handle.prepare(`SELECT count(*) FROM session WHERE status = 'scheduled'`).pluck().get() as number

/** Everything SQLite itself can find wrong with a file; empty when it is sound. */
export const damage = (handle: SqliteHandle): unknown[] => {
  const found = handle.pragma('integrity_check') as { integrity_check: string }[]
  return [...found.filter((row) => row.integrity_check !== 'ok'), ...(handle.pragma('foreign_key_check') as unknown[])]
}
