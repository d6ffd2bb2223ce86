import type { Db } from '../../data/db'

/** What a trainer's past sessions add up to. */
export interface TrainerFigures {
  completed: number
  rated: number
  /** The sum of them. */
  stars: number
}

export const noFigures: TrainerFigures = { completed: 0, rated: 0, stars: 0 }

/** Of these trainers; who has none yet is left out. */
export const listFigures = async (db: Db, trainerIds: readonly string[]): Promise<Map<string, TrainerFigures>> => {
  const rows = await db.all<TrainerFigures & { trainerId: string }>(
    `SELECT s.trainerId, count(*) AS completed, count(r.id) AS rated, coalesce(sum(r.stars), 0) AS stars
       FROM session s INDEXED BY session_trainer_start CROSS JOIN booking b ON b.sessionId = s.id LEFT JOIN session_rating r ON r.bookingId = b.id
      WHERE s.trainerId IN (SELECT value FROM json_each(?)) AND b.status = 'completed' GROUP BY s.trainerId`,
    [JSON.stringify(trainerIds)],
  )
  return new Map(rows.map(({ trainerId, ...figures }) => [trainerId, figures]))
}
