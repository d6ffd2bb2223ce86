import type { Db, Tx } from '../../data/db'

export const countClientsOfPrimary = async (db: Db, trainerId: string): Promise<number> =>
  (await db.get<{ n: number }>('SELECT count(*) AS n FROM client WHERE primaryTrainerId = ?', [trainerId]))?.n ?? 0

export const listClientsOfPrimary = (db: Db, trainerId: string) =>
  db.all<{ id: string }>('SELECT id FROM client WHERE primaryTrainerId = ? ORDER BY id', [trainerId])

export const movePrimary = (tx: Tx, fromTrainerId: string, toTrainerId: string | null) =>
  tx.client.updateMany({ where: { primaryTrainerId: fromTrainerId }, data: { primaryTrainerId: toTrainerId } })
