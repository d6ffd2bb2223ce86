import type { Db } from '../../data/db'

/** Sessions a refund took off lots and has not given back. */
export const listRefundEntries = (db: Db, refundId: string) =>
  db.all<{ id: string; clientPackageId: string; sessions: number }>(
    `SELECT e.id, e.clientPackageId, e.refundedDelta AS sessions FROM credit_entry e
      WHERE e.refundId = ? AND e.refundedDelta > 0 AND NOT EXISTS (SELECT 1 FROM credit_entry r WHERE r.counterOfId = e.id) ORDER BY e.at, e.id`,
    [refundId],
  )
