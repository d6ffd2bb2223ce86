import type { Db } from '../../data/db'

export interface CreditHolder {
  clientPackageId: string
  bookingId: string
  clientId: string
  status: 'pending' | 'confirmed'
  startsAt: number
  endsAt: number
  trainerId: string
  trainerName: string
  sessionTypeId: string
  sessionTypeName: string
}

/** Bookings that stand and hold a credit of these lots, the soonest first. No index is asked for their status (`+`): all that lie ahead have it. */
export const creditHolders = async (db: Db, clientPackageIds: readonly string[]): Promise<CreditHolder[]> =>
  clientPackageIds.length === 0
    ? []
    : db.all<CreditHolder>(
        `SELECT b.clientPackageId, b.id AS bookingId, b.clientId, b.status, s.startsAt, s.endsAt, s.trainerId, t.name AS trainerName, s.sessionTypeId, y.name AS sessionTypeName
           FROM booking b CROSS JOIN session s ON s.id = b.sessionId JOIN trainer t ON t.id = s.trainerId JOIN session_type y ON y.id = s.sessionTypeId
          WHERE b.clientPackageId IN (SELECT value FROM json_each(?)) AND +b.status IN ('pending', 'confirmed')
            AND (SELECT sum(e.reservedDelta) FROM credit_entry e WHERE e.bookingId = b.id AND e.clientPackageId = b.clientPackageId) > 0
          ORDER BY s.startsAt, b.id`,
        [JSON.stringify(clientPackageIds)],
      )
