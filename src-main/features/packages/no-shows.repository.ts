import type { Db } from '../../data/db'

/** How often a client did not come since then, and how often that was forgiven. */
export const countNoShows = async (db: Db, clientId: string, since: number): Promise<{ total: number; waived: number }> =>
  (await db.get<{ total: number; waived: number }>(
    `SELECT count(*) AS total, coalesce(sum(EXISTS (SELECT 1 FROM booking_event e WHERE e.bookingId = b.id AND e.change = 'waived')), 0) AS waived
       FROM booking b JOIN session s ON s.id = b.sessionId WHERE b.clientId = ? AND b.status = 'no_show' AND s.startsAt >= ?`,
    [clientId, since],
  )) ?? { total: 0, waived: 0 }
