import type { Db, Tx } from '../../data/db'

export interface PeriodRow {
  id: string
  membershipId: string
  startOn: string
  endOn: string
  amountMinor: number
  status: 'pending' | 'active' | 'void'
  invoiceLineId: string | null
  invoiceId: string | null
  createdAt: number
  /** What it was sold as. */
  planId: string | null
  /** Of its invoice: what was paid, and what is still owed. */
  paidMinor: number | null
  owedMinor: number | null
  clientPackageId: string | null
  lotExpiryOn: string | null
  /** Credits of its lot that are neither used nor reserved; null without a lot. */
  available: number | null
}

const columns = `p.id, p.membershipId, p.startOn, p.endOn, p.amountMinor, p.status, p.createdAt, p.invoiceLineId, l.invoiceId, l.planId, i.paidMinor, i.owedMinor,
  k.id AS clientPackageId, k.expiryOn AS lotExpiryOn, k.bought - k.used - k.refunded - k.expired - k.reserved AS available`
const joins = `LEFT JOIN invoice_line l ON l.id = p.invoiceLineId LEFT JOIN invoice i ON i.id = l.invoiceId
  LEFT JOIN client_package k ON k.membershipPeriodId = p.id`

/** The periods of these memberships in the order of their days. */
export const listPeriods = (db: Db, membershipIds: readonly string[]) =>
  db.all<PeriodRow>(
    `SELECT ${columns} FROM json_each(?) AS wanted CROSS JOIN membership_period p ON p.membershipId = wanted.value ${joins}
      ORDER BY p.membershipId, p.startOn, p.id`,
    [JSON.stringify(membershipIds)],
  )

export const listPeriodsOfLine = (db: Db, invoiceLineId: string) =>
  db.all<PeriodRow>(`SELECT ${columns} FROM membership_period p ${joins} WHERE p.invoiceLineId = ? ORDER BY p.startOn`, [invoiceLineId])

export const listPeriodsOfInvoice = (db: Db, invoiceId: string) =>
  db.all<PeriodRow>(
    `SELECT ${columns} FROM invoice_line o CROSS JOIN membership_period p ON p.invoiceLineId = o.id ${joins} WHERE o.invoiceId = ? ORDER BY p.startOn`,
    [invoiceId],
  )

interface NewPeriod {
  id: string
  membershipId: string
  startOn: string
  endOn: string
  amountMinor: number
  invoiceLineId: string
  createdAt: number
}

export const insertPeriod = (tx: Tx, { createdAt, ...row }: NewPeriod) =>
  tx.membershipPeriod.create({ data: { ...row, status: 'pending', createdAt: new Date(createdAt) }, select: { id: true } })

export const activatePeriod = (tx: Tx, id: string, at: number) =>
  tx.membershipPeriod.update({ where: { id }, data: { status: 'active', activatedAt: new Date(at) }, select: { id: true } })

export const voidPeriod = (tx: Tx, id: string) =>
  tx.membershipPeriod.update({ where: { id }, data: { status: 'void' }, select: { id: true } })

/** Two never cover the same day, so later ones make room first, or follow after. */
export const movePeriods = async (
  tx: Tx,
  periods: readonly Pick<PeriodRow, 'id' | 'startOn' | 'endOn'>[],
  isLater: boolean,
): Promise<void> => {
  for (const { id, startOn, endOn } of isLater ? periods.toReversed() : periods)
    await tx.membershipPeriod.update({ where: { id }, data: { startOn, endOn }, select: { id: true } })
}
