import { daysUntil } from '@shared/domain/time/days-until'
import { membershipState } from '@shared/domain/memberships/membership-state'
import { toIso } from '@shared/domain/time/instant'
import { dayOf, type Day } from '@shared/domain/time/zone'
import type { BaseContext } from '../../core/context'
import type { Db } from '../../core/database'
import { clientName } from '../clients'
import { getStudio } from '../studio'
import { listFreezes, type FreezeRow } from './freezes.repository'
import type { MembershipRow } from './memberships.repository'
import { listPeriods, type PeriodRow } from './periods.repository'

export const todayOf = async ({ db, clock }: Pick<BaseContext, 'db' | 'clock'>): Promise<Day> =>
  dayOf(clock.now(), (await getStudio(db)).timeZone)

/** Of the period sold last: one taken back counts only where nothing else is left. */
const paymentStatus = (periods: readonly PeriodRow[]): 'paid' | 'part_paid' | 'unpaid' | 'refunded' => {
  const latest = periods.findLast(({ status }) => status !== 'void')
  if (!latest) return 'refunded'
  if (latest.status === 'active') return 'paid'
  return (latest.paidMinor ?? 0) > 0 ? 'part_paid' : 'unpaid'
}

/** Credits of the period that runs; null where it is unlimited. */
const sessionsAvailable = (row: MembershipRow, periods: readonly PeriodRow[], today: Day): number | null => {
  const running = periods.find(({ status, startOn, endOn }) => status === 'active' && startOn <= today && today <= endOn)
  if (running) return running.available
  return row.sessionsIncluded === null ? null : 0
}

const periodRecord = ({ id, startOn, endOn, amountMinor, status, invoiceId, clientPackageId }: PeriodRow) => ({
  id,
  startOn,
  endOn,
  amountMinor,
  status,
  invoiceId,
  clientPackageId,
})

const membershipRecord = (row: MembershipRow, periods: readonly PeriodRow[], freeze: FreezeRow | undefined, today: Day) => {
  const frozen = { frozenFrom: freeze?.fromOn ?? null, frozenUntil: freeze?.untilOn ?? null }
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: clientName(row),
    clientNumber: row.clientNumber,
    planId: row.planId,
    name: row.name,
    status: membershipState({ ...row, ...frozen }, today),
    paymentStatus: paymentStatus(periods),
    startOn: row.startOn,
    endOn: row.endOn,
    daysLeft: daysUntil(today, row.endOn),
    amountMinor: row.priceMinor,
    currency: row.currency,
    periodUnit: row.periodUnit,
    periodCount: row.periodCount,
    sessionsIncluded: row.sessionsIncluded,
    sessionsAvailable: sessionsAvailable(row, periods, today),
    sessionTypeIds: JSON.parse(row.sessionTypeIds) as string[],
    ...frozen,
    cancelledAt: row.cancelledAt === null ? null : toIso(row.cancelledAt),
    cancelledOn: row.cancelledOn,
    cancelReason: row.cancelReason,
    periods: periods.map(periodRecord),
    createdAt: toIso(row.createdAt),
  }
}

export type MembershipRecord = ReturnType<typeof membershipRecord>

/** Memberships as the API says them, with what follows from the day. */
export const membershipRecords = async (db: Db, rows: readonly MembershipRow[], today: Day): Promise<MembershipRecord[]> => {
  const ids = rows.map(({ id }) => id)
  const [periods, freezes] = await Promise.all([listPeriods(db, ids), listFreezes(db, ids, today)])
  const periodsBy = Map.groupBy(periods, ({ membershipId }) => membershipId)
  const freezesBy = Map.groupBy(freezes, ({ membershipId }) => membershipId)
  return rows.map((row) => membershipRecord(row, periodsBy.get(row.id) ?? [], freezesBy.get(row.id)?.[0], today))
}
