import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import type { CreditKind } from './credit-entries.repository'

export interface LedgerRow {
  id: string
  clientPackageId: string
  clientPackageName: string
  kind: CreditKind
  boughtDelta: number
  reservedDelta: number
  usedDelta: number
  refundedDelta: number
  expiredDelta: number
  remainingAfter: number
  availableAfter: number
  bookingId: string | null
  refundId: string | null
  refundNumber: string | null
  counterOfId: string | null
  fromExpiryOn: string | null
  toExpiryOn: string | null
  reason: string | null
  by: string | null
  at: number
  invoiceLineId: string | null
  membershipPeriodId: string | null
  sessionTypeName: string | null
  trainerName: string | null
  startsAt: number | null
  status: string | null
}

/** Lines with the balance of their lot after each, added up once in their order. */
const balanced = (source: string): string =>
  `SELECT l.*, sum(l.boughtDelta - l.usedDelta - l.refundedDelta - l.expiredDelta) OVER w AS remainingAfter,
          sum(l.boughtDelta - l.usedDelta - l.refundedDelta - l.expiredDelta - l.reservedDelta) OVER w AS availableAfter
     FROM ${source} WINDOW w AS (PARTITION BY l.clientPackageId ORDER BY l.at, l.id ROWS UNBOUNDED PRECEDING)`

/** What stands beside a line is read for the lines answered only. */
const select = (lines: string): string =>
  `SELECT e.id, e.clientPackageId, p.name AS clientPackageName, e.kind, e.boughtDelta, e.reservedDelta, e.usedDelta, e.refundedDelta, e.expiredDelta,
          e.remainingAfter, e.availableAfter,
          e.bookingId, e.refundId, d.number AS refundNumber, e.counterOfId, e.fromExpiryOn, e.toExpiryOn, e.reason, u.firstName || ' ' || u.lastName AS "by", e.at,
          p.invoiceLineId, p.membershipPeriodId, y.name AS sessionTypeName, t.name AS trainerName, s.startsAt, b.status
     FROM (${lines}) e JOIN client_package p ON p.id = e.clientPackageId LEFT JOIN staff_user u ON u.id = e.byStaffUserId LEFT JOIN document d ON d.id = e.refundId
     LEFT JOIN booking b ON b.id = e.bookingId LEFT JOIN session s ON s.id = b.sessionId LEFT JOIN session_type y ON y.id = s.sessionTypeId LEFT JOIN trainer t ON t.id = s.trainerId`

export const listLedger = (db: Db, clientPackageId: string) =>
  db.all<LedgerRow>(`${select(balanced('credit_entry l WHERE l.clientPackageId = ?'))} ORDER BY e.at, e.id`, [clientPackageId])

export const listLedgerOfClient = (db: Db, clientId: string, page: ListPage) =>
  db.all<LedgerRow>(
    `${select(
      `${balanced('client_package o CROSS JOIN credit_entry l ON l.clientPackageId = o.id WHERE o.clientId = ?')} ORDER BY l.at DESC, l.id DESC LIMIT ? OFFSET ?`,
    )} ORDER BY e.at DESC, e.id DESC`,
    [clientId, page.limit, page.offset],
  )

export const countLedgerOfClient = async (db: Db, clientId: string): Promise<number> =>
  (
    await db.get<{ n: number }>(
      'SELECT count(*) AS n FROM client_package o CROSS JOIN credit_entry l ON l.clientPackageId = o.id WHERE o.clientId = ?',
      [clientId],
    )
  )?.n ?? 0
