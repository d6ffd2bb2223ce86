import { entryText } from '@shared/domain/credits/entry-text'
import { toIso } from '@shared/domain/time/instant'
import { dayOf } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, wholeList, type ListInput } from '../../core/list-page'
import { getVisibleClient } from '../clients'
import { getStudio } from '../studio'
import { getVisibleLot } from './find-lots'
import { countLedgerOfClient, listLedger, listLedgerOfClient, type LedgerRow } from './ledger.repository'
import { lotFor } from './lot-for'
import { lotRecord } from './lot-record'

const originOf = ({ invoiceLineId, membershipPeriodId }: LedgerRow): 'sale' | 'membership' | 'given' =>
  membershipPeriodId !== null ? 'membership' : invoiceLineId !== null ? 'sale' : 'given'

const sessionOf = ({ sessionTypeName, trainerName, startsAt, status }: LedgerRow) =>
  sessionTypeName === null || trainerName === null || startsAt === null || status === null
    ? null
    : { sessionTypeName, trainerName, startsAt, status }

/** A line of the ledger as the API says it. */
const lineOf = (row: LedgerRow, timeZone: string, year: number) => ({
  id: row.id,
  clientPackageId: row.clientPackageId,
  clientPackageName: row.clientPackageName,
  kind: row.kind,
  text: entryText({ ...row, origin: originOf(row), session: sessionOf(row) }, timeZone, year),
  boughtDelta: row.boughtDelta,
  reservedDelta: row.reservedDelta,
  usedDelta: row.usedDelta,
  refundedDelta: row.refundedDelta,
  expiredDelta: row.expiredDelta,
  remainingAfter: row.remainingAfter,
  availableAfter: row.availableAfter,
  bookingId: row.bookingId,
  refundId: row.refundId,
  counterOfId: row.counterOfId,
  fromExpiryOn: row.fromExpiryOn,
  toExpiryOn: row.toExpiryOn,
  reason: row.reason,
  by: row.by ?? 'TrainerHub',
  at: toIso(row.at),
})

export const ledgerOfLot = async ({ db, clock, caller }: QueryContext, { id, ...input }: ListInput & { id: string }) => {
  const lot = await getVisibleLot(db, caller, id)
  const { timeZone } = await getStudio(db)
  const today = dayOf(clock.now(), timeZone)
  const lines = (await listLedger(db, id)).map((row) => lineOf(row, timeZone, Number(today.slice(0, 4))))
  return { ...wholeList(input, lines), lot: lotFor(caller, lotRecord(lot, today)) }
}

export const ledgerOfClient = async ({ db, clock, caller }: QueryContext, { id, ...input }: ListInput & { id: string }) => {
  const client = await getVisibleClient(db, caller, id, 'id')
  const { timeZone } = await getStudio(db)
  const page = listPage(input)
  const [rows, total] = await Promise.all([listLedgerOfClient(db, client.id, page), countLedgerOfClient(db, client.id)])
  const year = Number(dayOf(clock.now(), timeZone).slice(0, 4))
  return listAnswer(
    input,
    page,
    rows.map((row) => lineOf(row, timeZone, year)),
    total,
  )
}
