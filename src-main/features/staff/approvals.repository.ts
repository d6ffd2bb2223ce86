import type { Db, Tx } from '../../data/db'

interface NewApproval {
  id: string
  purpose: string
  approvedById: string
  forUserId: string
  amountMinor: number
  createdAt: number
  expiresAt: number
}

export const insertApproval = (tx: Tx, { createdAt, expiresAt, ...row }: NewApproval) =>
  tx.approval.create({ data: { ...row, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) }, select: { id: true } })

/** Given to this person for this kind of act, not used and not run out; its giver may have lost the right since. */
export const findOpenApproval = (
  db: Db,
  { id, purpose, forUserId, now }: { id: string; purpose: string; forUserId: string; now: number },
) =>
  db.get<{ approvedById: string; amountMinor: number }>(
    'SELECT approvedById, amountMinor FROM approval WHERE id = ? AND purpose = ? AND forUserId = ? AND usedAt IS NULL AND expiresAt > ?',
    [id, purpose, forUserId, now],
  )

export const markApprovalUsed = (tx: Tx, id: string, usedAt: number) =>
  tx.approval.update({ where: { id }, data: { usedAt: new Date(usedAt) }, select: { id: true } })
