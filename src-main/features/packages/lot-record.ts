import { AppError } from '@shared/base/app-error'
import { availableOn, isExpiredLot, remainingOf } from '@shared/domain/credits/lot'
import { daysUntil } from '@shared/domain/time/days-until'
import { toIso } from '@shared/domain/time/instant'
import { dayOf, type Day } from '@shared/domain/time/zone'
import type { BaseContext } from '../../core/context'
import type { Db } from '../../core/database'
import { clientName } from '../clients'
import { getStudio } from '../studio'
import { findLot, type LotRow } from './lots.repository'

/** A lot as the API says it, with what its last day makes of it today. */
export const lotRecord = (row: LotRow, today: Day) => {
  const remaining = remainingOf(row)
  const isExpired = isExpiredLot(row, today)
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: clientName(row),
    clientNumber: row.clientNumber,
    packageId: row.packageId,
    membershipId: row.membershipId,
    invoiceId: row.invoiceId,
    name: row.name,
    priceMinor: row.priceMinor,
    currency: row.currency,
    trainerId: row.trainerId,
    trainerName: row.trainerName,
    sessionTypeIds: [...row.sessionTypeIds],
    purchasedAt: toIso(row.purchasedAt),
    expiryOn: row.expiryOn,
    daysLeft: row.expiryOn === null ? null : daysUntil(today, row.expiryOn),
    bought: row.bought,
    used: row.used,
    refunded: row.refunded,
    expired: row.expired,
    reserved: row.reserved,
    sessionsRemaining: remaining,
    sessionsAvailable: availableOn(row, today),
    isExpired,
    isActive: remaining > 0 && !isExpired,
  }
}

export type LotRecord = ReturnType<typeof lotRecord>

/** Today in the studio's zone. */
export const todayOf = async ({ db, clock }: Pick<BaseContext, 'db' | 'clock'>): Promise<Day> =>
  dayOf(clock.now(), (await getStudio(db)).timeZone)

export const getLot = async (db: Db, id: string, field = 'id'): Promise<LotRow> => {
  const row = await findLot(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such package of a client.', { field })
  return row
}

/** The lot as it stands, as the API says it. */
export const clientPackageRecord = async (context: Pick<BaseContext, 'db' | 'clock'>, id: string): Promise<LotRecord> =>
  lotRecord(await getLot(context.db, id), await todayOf(context))
