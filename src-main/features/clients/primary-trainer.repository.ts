import type { Db, Tx } from '../../data/db'

/** As lists count them: a merged duplicate is its survivor. */
export const countClientsOfPrimary = async (db: Db, trainerId: string): Promise<number> =>
  (await db.get<{ n: number }>('SELECT count(*) AS n FROM client WHERE primaryTrainerId = ? AND mergedIntoId IS NULL', [trainerId]))?.n ?? 0

export const listClientsOfPrimary = (db: Db, trainerId: string) =>
  db.all<{ id: string }>('SELECT id FROM client WHERE primaryTrainerId = ? AND mergedIntoId IS NULL ORDER BY id', [trainerId])

export const movePrimary = (tx: Tx, fromTrainerId: string, toTrainerId: string | null) =>
  tx.client.updateMany({ where: { primaryTrainerId: fromTrainerId, mergedIntoId: null }, data: { primaryTrainerId: toTrainerId } })
