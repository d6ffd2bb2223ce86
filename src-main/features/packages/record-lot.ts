import type { WriteContext } from '../../core/context'
import { getLot, lotRecord, todayOf, type LotRecord } from './lot-record'

/** What is said about a person, erasable with the client. */
const lotPersonalFields = ['clientName', 'clientNumber', 'reason'] as const

export const lotFeatures = ['packages', 'clientPackages'] as const

/** The audit entry of a change of a lot; answers the lot as it stands. */
export const recordLot = async (
  context: WriteContext,
  id: string,
  { change, before, reason }: { change: string; before: LotRecord | null; reason?: string | null },
): Promise<LotRecord> => {
  const after = lotRecord(await getLot(context.db, id), await todayOf(context))
  await context.record({
    entity: 'client_package',
    id,
    change,
    before,
    // Trainers are kept by id, since names are kept only where they can be erased.
    after: { ...after, trainerName: before?.trainerName, ...(reason === undefined || reason === null ? {} : { reason }) },
    subjectId: after.clientId,
    personalFields: lotPersonalFields,
    features: lotFeatures,
  })
  return after
}
