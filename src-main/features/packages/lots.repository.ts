import type { LotPeriod } from '@shared/domain/credits/lot'
import type { Db, Tx } from '../../data/db'

export interface LotRow {
  id: string
  clientId: string
  firstName: string
  lastName: string
  clientNumber: string
  packageId: string | null
  membershipId: string | null
  invoiceId: string | null
  name: string
  priceMinor: number
  currency: string
  trainerId: string | null
  trainerName: string | null
  sessionTypeIds: readonly string[]
  /** Of the membership it came with. */
  period: LotPeriod | null
  purchasedAt: number
  expiryOn: string | null
  bought: number
  reserved: number
  used: number
  refunded: number
  expired: number
}

const lotColumns = `p.id, p.clientId, c.firstName, c.lastName, c.number AS clientNumber, p.packageId,
  (SELECT json_object('membershipId', m.membershipId, 'startOn', m.startOn, 'rests',
            (SELECT json_group_array(json_object('fromOn', z.fromOn, 'untilOn', z.untilOn)) FROM membership_freeze z WHERE z.membershipId = m.membershipId))
     FROM membership_period m WHERE m.id = p.membershipPeriodId) AS period,
  (SELECT l.invoiceId FROM invoice_line l WHERE l.id = p.invoiceLineId) AS invoiceId,
  p.name, p.priceMinor, p.currency, p.trainerId, (SELECT t.name FROM trainer t WHERE t.id = p.trainerId) AS trainerName,
  (SELECT json_group_array(sessionTypeId) FROM (SELECT sessionTypeId FROM client_package_type WHERE clientPackageId = p.id ORDER BY sessionTypeId)) AS sessionTypeIds,
  p.purchasedAt, p.expiryOn, p.bought, p.reserved, p.used, p.refunded, p.expired`

/** Credits that are neither used, refunded nor expired. */
export const remainingSql = '(p.bought - p.used - p.refunded - p.expired)'

const source = 'client_package p JOIN client c ON c.id = p.clientId'

/** Lots that meet a condition of SQL, in the order it gives. */
export const selectLots = async (db: Db, rest: string, values: readonly (string | number)[], from = source): Promise<LotRow[]> => {
  const rows = await db.all<Omit<LotRow, 'sessionTypeIds' | 'membershipId' | 'period'> & { sessionTypeIds: string; period: string | null }>(
    `SELECT ${lotColumns} FROM ${from} ${rest}`,
    values,
  )
  return rows.map((row) => {
    const period = row.period === null ? null : (JSON.parse(row.period) as LotPeriod & { membershipId: string })
    return { ...row, membershipId: period?.membershipId ?? null, period, sessionTypeIds: JSON.parse(row.sessionTypeIds) as string[] }
  })
}

export const findLot = async (db: Db, id: string): Promise<LotRow | undefined> => (await selectLots(db, 'WHERE p.id = ?', [id]))[0]

export const listLotsOfClient = (db: Db, clientId: string) => selectLots(db, 'WHERE p.clientId = ?', [clientId])

interface NewLot {
  id: string
  clientId: string
  packageId: string | null
  membershipPeriodId: string | null
  invoiceLineId: string | null
  name: string
  priceMinor: number
  currency: string
  trainerId: string | null
  purchasedAt: number
  purchasedOn: string
  expiryOn: string | null
}

/** The lot without its credits: they come by its first entry. */
export const insertLot = async (tx: Tx, row: NewLot, sessionTypeIds: readonly string[]) => {
  await tx.clientPackage.create({ data: { ...row, purchasedAt: new Date(row.purchasedAt) }, select: { id: true } })
  if (sessionTypeIds.length > 0)
    await tx.clientPackageType.createMany({ data: sessionTypeIds.map((sessionTypeId) => ({ clientPackageId: row.id, sessionTypeId })) })
}
