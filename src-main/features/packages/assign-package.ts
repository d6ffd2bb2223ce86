import { AppError } from '@shared/base/app-error'
import { lastDayOf } from '@shared/domain/credits/lot'
import type { Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { getVisibleClient } from '../clients'
import { addLot } from './add-lot'
import { getPackage } from './find-packages'
import { clientPackageRecord, todayOf } from './lot-record'

interface Input {
  id: string
  clientId: string
  expiryOn?: Day | null | undefined
  reason?: string | undefined
}

/** Gives a client a package that nobody paid for. */
export const assignPackage = async (context: CommandContext, { id, clientId, expiryOn, reason }: Input) => {
  const { db, caller } = context
  const sold = await getPackage(db, id, 'id')
  if (sold.archivedAt !== null) throw new AppError('ARCHIVED', `${sold.name} is no longer sold; choose another package.`, { field: 'id' })
  const client = await getVisibleClient(db, caller, clientId)
  if (client.archivedAt !== null)
    throw new AppError('ARCHIVED', 'This client is archived; bring the client back first.', { field: 'clientId' })
  const today = await todayOf(context)
  if (expiryOn !== undefined && expiryOn !== null && expiryOn < today)
    throw new AppError('INVALID', 'The last day lies in the past; choose today or a later one.', { field: 'expiryOn' })
  const lotId = await addLot(context, {
    clientId: client.id,
    packageId: sold.id,
    name: sold.name,
    sessions: sold.sessionsCount,
    priceMinor: 0,
    trainerId: sold.trainerId,
    sessionTypeIds: sold.sessionTypeIds,
    expiryOn: expiryOn === undefined ? lastDayOf(today, sold.validDays) : expiryOn,
    reason,
  })
  return clientPackageRecord(context, lotId)
}
