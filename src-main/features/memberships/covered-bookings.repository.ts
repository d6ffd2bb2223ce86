import type { Db } from '../../data/db'

export interface CoveredBooking {
  id: string
  startsAt: number
}

/** Bookings that stand, are covered by a membership or by one of its lots, and begin within the time; the soonest first. */
export const listCoveredFrom = (db: Db, membershipId: string, { from, until }: { from: number; until: number }) =>
  db.all<CoveredBooking>(
    `SELECT b.id, s.startsAt FROM (
       SELECT id FROM booking WHERE membershipId = ?
       UNION SELECT o.id FROM membership_period p CROSS JOIN client_package k ON k.membershipPeriodId = p.id CROSS JOIN booking o ON o.clientPackageId = k.id
        WHERE p.membershipId = ?) AS found
       CROSS JOIN booking b ON b.id = found.id CROSS JOIN session s ON s.id = b.sessionId
      WHERE b.status IN ('pending', 'confirmed') AND s.startsAt >= ? AND s.startsAt < ? ORDER BY s.startsAt, b.id`,
    [membershipId, membershipId, from, until],
  )
