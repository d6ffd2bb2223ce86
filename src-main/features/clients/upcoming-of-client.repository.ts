import { toIso } from '@shared/domain/time/instant'
import type { Db } from '../../data/db'

interface UpcomingRow {
  id: string
  startsAt: number
  endsAt: number
  trainerId: string
  trainerName: string
  sessionTypeName: string
}

/** Live bookings of these clients that are not over, soonest first: a few, read from the clients' own bookings. */
export const listUpcomingOf = async (db: Db, clientIds: readonly string[], now: number) => {
  const rows = await db.all<UpcomingRow>(
    `SELECT b.id, s.startsAt, s.endsAt, s.trainerId, t.name AS trainerName, y.name AS sessionTypeName
       FROM json_each(?) AS wanted CROSS JOIN booking b ON b.clientId = wanted.value
            JOIN session s ON s.id = b.sessionId JOIN trainer t ON t.id = s.trainerId JOIN session_type y ON y.id = s.sessionTypeId
      WHERE b.status IN ('pending', 'confirmed') AND s.endsAt > ? ORDER BY s.startsAt, b.id`,
    [JSON.stringify(clientIds), now],
  )
  return rows.map((row) => ({ ...row, startsAt: toIso(row.startsAt), endsAt: toIso(row.endsAt) }))
}
