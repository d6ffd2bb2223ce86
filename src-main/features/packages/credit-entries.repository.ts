import type { Db, Tx } from '../../data/db'

export type CreditKind = 'purchase' | 'reserve' | 'release' | 'use' | 'refund' | 'extend' | 'expire'

interface NewCreditEntry {
  id: string
  clientPackageId: string
  kind: CreditKind
  boughtDelta?: number
  reservedDelta?: number
  usedDelta?: number
  refundedDelta?: number
  expiredDelta?: number
  bookingId?: string | null
  refundId?: string | null
  counterOfId?: string | null
  fromExpiryOn?: string | null
  toExpiryOn?: string | null
  reason: string | null
  byStaffUserId: string | null
  at: number
}

export const insertCreditEntry = (tx: Tx, { at, ...row }: NewCreditEntry) =>
  tx.creditEntry.create({ data: { ...row, at: new Date(at) }, select: { id: true } })

/** What a booking holds: the lot, what is reserved and used of it, and the entry it was last used by. */
export interface HeldCredit {
  clientPackageId: string
  /** Whose session it is. */
  trainerId: string
  reserved: number
  used: number
  useEntryId: string | null
  usedAt: number | null
}

/** A booking is paid by one lot at a time; null where it holds nothing. */
export const findHeldCredit = (db: Db, bookingId: string) =>
  db.get<HeldCredit>(
    `SELECT e.clientPackageId, (SELECT s.trainerId FROM booking b JOIN session s ON s.id = b.sessionId WHERE b.id = e.bookingId) AS trainerId, sum(e.reservedDelta) AS reserved, sum(e.usedDelta) AS used,
            (SELECT u.id FROM credit_entry u WHERE u.bookingId = e.bookingId AND u.clientPackageId = e.clientPackageId AND u.kind = 'use' ORDER BY u.at DESC, u.id DESC LIMIT 1) AS useEntryId,
            max(CASE WHEN e.kind = 'use' THEN e.at END) AS usedAt
       FROM credit_entry e WHERE e.bookingId = ? GROUP BY e.clientPackageId HAVING sum(e.reservedDelta) + sum(e.usedDelta) > 0`,
    [bookingId],
  )

export const findCreditEntry = (db: Db, id: string) =>
  db.get<{ id: string; clientPackageId: string; kind: CreditKind; bookingId: string | null; isCountered: number }>(
    `SELECT e.id, e.clientPackageId, e.kind, e.bookingId, EXISTS (SELECT 1 FROM credit_entry c WHERE c.counterOfId = e.id) AS isCountered FROM credit_entry e WHERE e.id = ?`,
    [id],
  )
