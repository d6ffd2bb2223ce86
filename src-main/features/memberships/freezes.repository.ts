import type { Db, Tx } from '../../data/db'

export interface FreezeRow {
  id: string
  membershipId: string
  fromOn: string
  untilOn: string
}

/** Freezes of these memberships that are under way or ahead, the next one first. */
export const listFreezes = (db: Db, membershipIds: readonly string[], today: string) =>
  db.all<FreezeRow>(
    `SELECT f.id, f.membershipId, f.fromOn, f.untilOn FROM json_each(?) AS wanted CROSS JOIN membership_freeze f ON f.membershipId = wanted.value
      WHERE f.untilOn >= ? ORDER BY f.membershipId, f.fromOn`,
    [JSON.stringify(membershipIds), today],
  )

/** A freeze that has a day in common with these. */
export const findFreezeBetween = (db: Db, membershipId: string, fromOn: string, untilOn: string) =>
  db.get<FreezeRow>(
    'SELECT id, membershipId, fromOn, untilOn FROM membership_freeze WHERE membershipId = ? AND fromOn <= ? AND untilOn >= ? ORDER BY fromOn LIMIT 1',
    [membershipId, untilOn, fromOn],
  )

interface NewFreeze extends FreezeRow {
  reason: string
  byStaffUserId: string
  createdAt: number
}

export const insertFreeze = (tx: Tx, { createdAt, ...row }: NewFreeze) =>
  tx.membershipFreeze.create({ data: { ...row, createdAt: new Date(createdAt) }, select: { id: true } })

export const shortenFreeze = (tx: Tx, id: string, untilOn: string) =>
  tx.membershipFreeze.update({ where: { id }, data: { untilOn }, select: { id: true } })

/** One of which no day was rested. */
export const deleteFreeze = (tx: Tx, id: string) => tx.membershipFreeze.delete({ where: { id }, select: { id: true } })
