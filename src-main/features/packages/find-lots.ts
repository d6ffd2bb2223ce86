import { byExpiry } from '@shared/domain/credits/lot-order'
import { addDays } from '@shared/domain/time/zone'
import type { Caller, QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, wholeList, type ListInput } from '../../core/list-page'
import { visibleTrainerId } from '../../core/own-diary'
import { AppError } from '@shared/base/app-error'
import { clientWords, getVisibleClient, maySeeClient } from '../clients'
import { getPackage } from './find-packages'
import { countLots, listLots, type LotFilter } from './lot-list.repository'
import { lotFor } from './lot-for'
import { lotRecord, todayOf, type LotRecord } from './lot-record'
import { findLot, listLotsOfClient, type LotRow } from './lots.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  packageId?: string | undefined
  isActive?: boolean | undefined
  expiresWithinDays?: number | undefined
  isExpired?: boolean | undefined
  sort?: 'expiryOn' | '-expiryOn' | 'purchasedAt' | '-purchasedAt' | 'clientName' | '-clientName' | undefined
}

export const listLotRecords = async (context: QueryContext, input: Input) => {
  const { db, caller } = context
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'expiryOn')
  const today = await todayOf(context)
  const filter: LotFilter = {
    clientId: input.clientId,
    packageId: input.packageId,
    isActive: input.isActive,
    isExpired: input.isExpired,
    expiresUntil: input.expiresWithinDays === undefined ? undefined : addDays(today, input.expiresWithinDays),
    words: clientWords(input.q),
    today,
    visibleTo: visibleTrainerId(caller),
  }
  const [rows, total] = await Promise.all([listLots(db, filter, page, order, direction), countLots(db, filter)])
  return listAnswer(
    input,
    page,
    rows.map((row) => lotFor(caller, lotRecord(row, today))),
    total,
  )
}

/** Who owns a package that is sold. */
export const listOwners = async (context: QueryContext, { id, ...input }: Omit<Input, 'packageId'> & { id: string }) => {
  await getPackage(context.db, id, 'id')
  return listLotRecords(context, { ...input, packageId: id, sort: input.sort ?? 'clientName' })
}

/** The lot, if this caller may see its client; another's is as good as none. */
export const getVisibleLot = async (db: Db, caller: Caller, id: string): Promise<LotRow> => {
  const row = await findLot(db, id)
  if (!row || !(await maySeeClient(db, caller, row.clientId)))
    throw new AppError('NOT_FOUND', 'There is no such package of a client.', { field: 'id' })
  return row
}

export const getLotRecord = async (context: QueryContext, { id }: { id: string }) =>
  lotFor(context.caller, lotRecord(await getVisibleLot(context.db, context.caller, id), await todayOf(context)))

const inUseFirst = (a: LotRecord, b: LotRecord): number => Number(b.isActive) - Number(a.isActive)

/** A client’s lots, those in use first, each group in the order they would be used. */
export const listLotsOf = async (
  context: QueryContext,
  { id, isActive, ...input }: ListInput & { id: string; isActive?: boolean | undefined },
) => {
  const client = await getVisibleClient(context.db, context.caller, id, 'id')
  const today = await todayOf(context)
  const all = (await listLotsOfClient(context.db, client.id)).toSorted(byExpiry).map((row) => lotRecord(row, today))
  const lots = all
    .filter((lot) => isActive === undefined || lot.isActive === isActive)
    .toSorted(inUseFirst)
    .map((lot) => lotFor(context.caller, lot))
  return {
    ...wholeList(input, lots),
    available: all.reduce((sum, { sessionsAvailable }) => sum + sessionsAvailable, 0),
    reserved: all.reduce((sum, { reserved }) => sum + reserved, 0),
  }
}
