import type { Db } from '../../data/db'

export const findVisitPrice = async (db: Db, trainerId: string, sessionTypeId: string): Promise<number> =>
  (
    await db.get<{ priceMinor: number }>(
      `SELECT coalesce((SELECT o.priceMinor FROM trainer_session_type o WHERE o.trainerId = ? AND o.sessionTypeId = y.id), y.priceMinor) AS priceMinor
         FROM session_type y WHERE y.id = ?`,
      [trainerId, sessionTypeId],
    )
  )?.priceMinor ?? 0
