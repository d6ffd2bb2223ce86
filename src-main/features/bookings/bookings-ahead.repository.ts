import type { Db } from '../../data/db'
import { bookingColumns, bookingJoins, type BookingRow } from './bookings.repository'

const live = `s.startsAt >= ? AND (b.status = 'confirmed' OR (b.status = 'pending' AND b.holdUntil > ?))`
const source = 'session s INDEXED BY session_trainer_start CROSS JOIN booking b ON b.sessionId = s.id'

/** Bookings of this trainer that stand and have not begun, the soonest first. */
export const listAhead = (db: Db, trainerId: string, now: number, limit: number) =>
  db.all<BookingRow>(
    `SELECT ${bookingColumns} FROM ${source} ${bookingJoins} WHERE s.trainerId = ? AND ${live} ORDER BY s.startsAt, b.id LIMIT ?`,
    [trainerId, now, now, limit],
  )

export const countAhead = async (db: Db, trainerId: string, now: number): Promise<number> =>
  (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${source} WHERE s.trainerId = ? AND ${live}`, [trainerId, now, now]))?.n ?? 0
