import type { Day } from '@shared/domain/time/zone'
import { dayOf } from '@shared/domain/time/zone'
import type { WriteContext } from '../../core/context'
import { getStudio } from '../studio'
import { insertCreditEntry } from './credit-entries.repository'
import { insertLot } from './lots.repository'
import { recordLot } from './record-lot'

export interface NewLot {
  clientId: string
  packageId?: string | undefined
  membershipPeriodId?: string | undefined
  /** The line it was sold by. */
  invoiceLineId?: string | undefined
  name: string
  sessions: number
  /** What this lot cost, tax included; 0 where it was given. */
  priceMinor: number
  trainerId: string | null
  sessionTypeIds: readonly string[]
  /** Last day it can be used; null = for ever. */
  expiryOn: Day | null
  reason?: string | undefined
}

/** Gives a client a lot of credits: the lot and the entry its balance begins with. */
export const addLot = async (context: WriteContext, lot: NewLot): Promise<string> => {
  const { tx, db, clock, ids, actorId } = context
  const { currency, timeZone } = await getStudio(db)
  const id = ids.next()
  const at = clock.now()
  await insertLot(
    tx,
    {
      id,
      clientId: lot.clientId,
      packageId: lot.packageId ?? null,
      membershipPeriodId: lot.membershipPeriodId ?? null,
      invoiceLineId: lot.invoiceLineId ?? null,
      name: lot.name,
      priceMinor: lot.priceMinor,
      currency,
      trainerId: lot.trainerId,
      purchasedAt: at,
      purchasedOn: dayOf(at, timeZone),
      expiryOn: lot.expiryOn,
    },
    lot.sessionTypeIds,
  )
  await insertCreditEntry(tx, {
    id: ids.next(),
    clientPackageId: id,
    kind: 'purchase',
    boughtDelta: lot.sessions,
    reason: lot.reason ?? null,
    byStaffUserId: actorId,
    at,
  })
  await recordLot(context, id, { change: 'created', before: null, reason: lot.reason ?? null })
  return id
}
