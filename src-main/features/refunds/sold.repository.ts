import type { Db } from '../../data/db'

/** Refund lines that count: of refunds that did not fail. */
const counted = `refund_line x JOIN refund f ON f.id = x.refundId AND f.status <> 'failed'`

/** The tax taken off each line of an invoice by refunds so far. */
export const listCreditedTax = (db: Db, invoiceId: string) =>
  db.all<{ invoiceLineId: string; taxMinor: number }>(
    `SELECT x.invoiceLineId, sum(x.taxMinor) AS taxMinor FROM ${counted} WHERE f.invoiceId = ? GROUP BY x.invoiceLineId`,
    [invoiceId],
  )

export interface SoldLotRow {
  clientPackageId: string
  invoiceLineId: string
  name: string
  priceMinor: number
  expiryOn: string | null
  bought: number
  used: number
  refunded: number
  expired: number
  reserved: number
  creditedMinor: number
}

const lotColumns = 'k.id AS clientPackageId, k.name, k.priceMinor, k.expiryOn, k.bought, k.used, k.refunded, k.expired, k.reserved'

/** The lots sold by the package lines of an invoice, with what refunds took off for each. */
export const listSoldLots = (db: Db, invoiceId: string) =>
  db.all<SoldLotRow>(
    `SELECT ${lotColumns}, l.id AS invoiceLineId, (SELECT coalesce(sum(x.creditedMinor), 0) FROM ${counted} WHERE x.clientPackageId = k.id) AS creditedMinor
       FROM invoice_line l JOIN client_package k ON k.invoiceLineId = l.id WHERE l.invoiceId = ? AND l.kind = 'package' ORDER BY l.position, k.id`,
    [invoiceId],
  )

/** Visits an invoice pays for that stand: one that was cancelled is not left to pay. */
export const listStandingVisits = (db: Db, invoiceId: string) =>
  db.all<{ bookingId: string }>(
    `SELECT b.id AS bookingId FROM invoice_line l JOIN booking b ON b.id = l.bookingId WHERE l.invoiceId = ? AND b.cover = 'sale' AND b.status <> 'cancelled'`,
    [invoiceId],
  )

export interface SoldPeriodRow {
  id: string
  invoiceLineId: string
  membershipId: string
  name: string
  startOn: string
  endOn: string
  status: 'pending' | 'active' | 'void'
  rests: { fromOn: string; untilOn: string }[]
}

/** The periods of memberships sold by an invoice, with the days they rest. */
export const listSoldPeriods = async (db: Db, invoiceId: string): Promise<SoldPeriodRow[]> => {
  const rows = await db.all<Omit<SoldPeriodRow, 'rests'> & { rests: string }>(
    `SELECT p.id, p.invoiceLineId, p.membershipId, m.name, p.startOn, p.endOn, p.status,
            (SELECT json_group_array(json_object('fromOn', z.fromOn, 'untilOn', z.untilOn)) FROM membership_freeze z
              WHERE z.membershipId = p.membershipId AND z.fromOn <= p.endOn AND z.untilOn >= p.startOn) AS rests
       FROM invoice_line l JOIN membership_period p ON p.invoiceLineId = l.id JOIN membership m ON m.id = p.membershipId WHERE l.invoiceId = ? ORDER BY l.position, p.startOn`,
    [invoiceId],
  )
  return rows.map((row) => ({ ...row, rests: JSON.parse(row.rests) as SoldPeriodRow['rests'] }))
}

/** The lots that came with periods of memberships. */
export const listLotsOfPeriods = (db: Db, periodIds: readonly string[]) =>
  db.all<Omit<SoldLotRow, 'invoiceLineId' | 'creditedMinor'> & { periodId: string }>(
    `SELECT ${lotColumns}, k.membershipPeriodId AS periodId FROM client_package k WHERE k.membershipPeriodId IN (SELECT value FROM json_each(?)) ORDER BY k.id`,
    [JSON.stringify(periodIds)],
  )
