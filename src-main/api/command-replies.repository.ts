import type { Db, Tx } from '../data/db'

interface ReplyRow {
  staffUserId: string | null
  procedure: string
  inputHash: string
  output: string
}

export const findReply = (db: Db, commandId: string) =>
  db.get<ReplyRow>('SELECT staffUserId, procedure, inputHash, output FROM command_reply WHERE commandId = ?', [commandId])

export const insertReply = (tx: Tx, commandId: string, row: ReplyRow, createdAt: number) =>
  tx.commandReply.create({ data: { commandId, ...row, createdAt: new Date(createdAt) }, select: { commandId: true } })

export const deleteRepliesBefore = (tx: Tx, before: number) =>
  tx.commandReply.deleteMany({ where: { createdAt: { lt: new Date(before) } } })

/** Rows written on this connection since it was opened. */
export const totalChanges = async (db: Db): Promise<number> => (await db.get<{ n: number }>('SELECT total_changes() AS n'))?.n ?? 0
