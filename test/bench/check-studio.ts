import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import type { BigStudioSize } from './big-size'

/** Two scheduled sessions of one trainer whose footprints touch; the studio has no grants. */
const overlapAudit = `SELECT count(*) FROM (
  SELECT blockedFrom, max(blockedUntil) OVER (PARTITION BY trainerId ORDER BY blockedFrom ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busyUntil
    FROM session WHERE status = 'scheduled'
) WHERE blockedFrom < busyUntil`

/** Figures are worth nothing on data the app could not have made. */
export const checkStudio = (handle: SqliteHandle, size: BigStudioSize): void => {
  const count = (sql: string): unknown => handle.prepare(sql).pluck().get()
  const found = {
    trainers: count('SELECT count(*) FROM trainer'),
    clients: count('SELECT count(*) FROM client'),
    bookings: count('SELECT count(*) FROM booking'),
  }
  if (JSON.stringify(found) !== JSON.stringify(size))
    throw new Error(`The studio holds ${JSON.stringify(found)} instead of ${JSON.stringify(size)}.`)
  const overlaps = count(overlapAudit)
  if (overlaps !== 0) throw new Error(`${String(overlaps)} sessions overlap.`)
}
