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

/** Given to this person, not used and not run out; what for and how much is to be looked at, and its giver may have lost the right since. */
export const findOpenApproval = (db: Db, { id, forUserId, now }: { id: string; forUserId: string; now: number }) =>
  db.get<{ purpose: string; approvedById: string; amountMinor: number }>(
    'SELECT purpose, approvedById, amountMinor FROM approval WHERE id = ? AND forUserId = ? AND usedAt IS NULL AND expiresAt > ?',
    [id, forUserId, now],
  )

export const markApprovalUsed = (tx: Tx, id: string, usedAt: number) =>
  tx.approval.update({ where: { id }, data: { usedAt: new Date(usedAt) }, select: { id: true } })
