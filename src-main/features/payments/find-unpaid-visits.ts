import { toIso } from '@shared/domain/time/instant'
import { dayInterval } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientName, clientWords } from '../clients'
import { getStudio } from '../studio'
import { listUnpaidVisits, sumUnpaidVisits, type UnpaidVisitRow } from './unpaid-visits.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  onDate?: string | undefined
  sort?: 'startsAt' | '-startsAt' | 'clientName' | '-clientName' | undefined
}

const visitRecord = ({ firstName, lastName, startsAt, ...row }: UnpaidVisitRow, currency: string) => ({
  ...row,
  clientName: clientName({ firstName, lastName }),
  startsAt: toIso(startsAt),
  currency,
})

/** Visits that took place and that nothing pays for, the latest first; with a day also those of it still to come. */
export const listUnpaidVisitRecords = async ({ db }: QueryContext, input: Input) => {
  const { timeZone, currency } = await getStudio(db)
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
  const items = rows.map((row) => visitRecord(row, currency))
  return { ...listAnswer(input, page, items, count), totalMinor, currency }
}
