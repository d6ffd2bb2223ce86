import type { Db, Tx } from '../../data/db'

export interface MembershipRow {
  id: string
  clientId: string
  firstName: string
  lastName: string
  clientNumber: string
  planId: string
  name: string
  status: 'pending' | 'active' | 'cancelled'
  startOn: string
  /** The last paid day; the first sold period's while nothing is paid. */
  endOn: string
  priceMinor: number
  currency: string
  periodUnit: 'week' | 'month' | 'year'
  periodCount: number
  sessionsIncluded: number | null
  cancelledAt: number | null
  cancelledOn: string | null
  cancelReason: string | null
  createdAt: number
  /** JSON array of ids. */
  sessionTypeIds: string
}

export const membershipColumns = `m.id, m.clientId, c.firstName, c.lastName, c.number AS clientNumber, m.planId, m.name, m.status, m.startOn, m.endOn, m.priceMinor, m.currency,
  m.periodUnit, m.periodCount, m.sessionsIncluded, m.cancelledAt, m.cancelledOn, m.cancelReason, m.createdAt,
  (SELECT json_group_array(t.sessionTypeId ORDER BY t.sessionTypeId) FROM membership_type t WHERE t.membershipId = m.id) AS sessionTypeIds`

export const findMembership = (db: Db, id: string) =>
  db.get<MembershipRow>(`SELECT ${membershipColumns} FROM membership m JOIN client c ON c.id = m.clientId WHERE m.id = ?`, [id])

/** Of one client, those that end first at the top. */
export const listMembershipsOfClient = (db: Db, clientId: string) =>
  db.all<MembershipRow>(
    `SELECT ${membershipColumns} FROM membership m JOIN client c ON c.id = m.clientId WHERE m.clientId = ? ORDER BY m.endOn, m.id`,
    [clientId],
  )

/** What a plan's present terms make of a membership. */
export interface MembershipTerms {
  planId: string
  name: string
  priceMinor: number
  currency: string
  periodUnit: string
  periodCount: number
  sessionsIncluded: number | null
}

interface NewMembership extends MembershipTerms {
  id: string
  clientId: string
  startOn: string
  endOn: string
  createdAt: number
}

export const insertMembership = (tx: Tx, { createdAt, ...row }: NewMembership) =>
  tx.membership.create({ data: { ...row, status: 'pending', createdAt: new Date(createdAt) }, select: { id: true } })

export type MembershipChange = Partial<MembershipTerms> & {
  status?: MembershipRow['status']
  startOn?: string
  endOn?: string
  cancelledAt?: number
  cancelledOn?: string
  cancelReason?: string
}

export const updateMembership = (tx: Tx, id: string, { cancelledAt, ...change }: MembershipChange) =>
  tx.membership.update({
    where: { id },
    data: { ...change, ...(cancelledAt === undefined ? {} : { cancelledAt: new Date(cancelledAt) }) },
    select: { id: true },
  })

export const replaceMembershipTypes = async (tx: Tx, membershipId: string, sessionTypeIds: readonly string[]): Promise<void> => {
  await tx.membershipType.deleteMany({ where: { membershipId } })
  if (sessionTypeIds.length > 0)
    await tx.membershipType.createMany({ data: sessionTypeIds.map((sessionTypeId) => ({ membershipId, sessionTypeId })) })
}
