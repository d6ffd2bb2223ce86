import { toIso } from '@shared/domain/time/instant'
import { dayInterval } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientName, clientWords } from '../clients'
import { getStudio, type StudioRow } from '../studio'
import { taxRateFor } from '../taxes'
import { listUnpaidVisits, sumUnpaidVisits, type UnpaidVisitRow } from './unpaid-visits.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  onDate?: string | undefined
  sort?: 'startsAt' | '-startsAt' | 'clientName' | '-clientName' | undefined
}

/** With the tax that a sale of it would bear, so that a screen counts the same total. */
const visitRecord = async (db: Db, studio: StudioRow, { firstName, lastName, startsAt, taxRateId, ...row }: UnpaidVisitRow) => {
  const rate = await taxRateFor(db, studio, taxRateId)
  return {
    ...row,
    clientName: clientName({ firstName, lastName }),
    startsAt: toIso(startsAt),
    currency: studio.currency,
    taxName: rate?.name ?? null,
    taxRateBasisPoints: rate?.rateBasisPoints ?? 0,
  }
}

/** Visits that took place and that nothing pays for, the latest first; with a day also those of it still to come. */
export const listUnpaidVisitRecords = async ({ db }: QueryContext, input: Input) => {
  const studio = await getStudio(db)
  const { timeZone, currency } = studio
  const page = listPage(input)
  const filter = {
    clientId: input.clientId,
    words: clientWords(input.q),
    ahead: input.onDate === undefined ? null : dayInterval(input.onDate, timeZone),
  }
  const [rows, { count, totalMinor }] = await Promise.all([
    listUnpaidVisits(db, filter, page, sortOf(input.sort ?? '-startsAt')),
    sumUnpaidVisits(db, filter),
  ])
  const items = await Promise.all(rows.map((row) => visitRecord(db, studio, row)))
  return { ...listAnswer(input, page, items, count), totalMinor, currency }
}
