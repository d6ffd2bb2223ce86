import type { Db, Tx } from '../../data/db'

export interface SaleDraftRow {
  draft: string
  updatedAt: number
}

export const findSaleDraft = (db: Db, staffUserId: string) =>
  db.get<SaleDraftRow>('SELECT draft, updatedAt FROM sale_draft WHERE staffUserId = ?', [staffUserId])

export const putSaleDraft = (tx: Tx, staffUserId: string, { draft, updatedAt }: SaleDraftRow) =>
  tx.saleDraft.upsert({
    where: { staffUserId },
    create: { staffUserId, draft, updatedAt: new Date(updatedAt) },
    update: { draft, updatedAt: new Date(updatedAt) },
    select: { staffUserId: true },
  })

export const deleteSaleDraft = (tx: Tx, staffUserId: string) => tx.saleDraft.deleteMany({ where: { staffUserId } })

/** Whether one of the ids in this JSON is a client’s who was erased. */
export const namesErasedClient = async (db: Db, json: string): Promise<boolean> =>
  (await db.get(
    `SELECT 1 AS found FROM json_tree(?) AS part CROSS JOIN client ON client.id = part.value
      WHERE part.type = 'text' AND client.erasedAt IS NOT NULL LIMIT 1`,
    [json],
  )) !== undefined
