import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientName, clientWords } from '../clients'
import { getStudio } from '../studio'
import { listPaidNotHeld, sumPaidNotHeld, type PaidNotHeldRow } from './paid-not-held.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  sort?: 'startsAt' | '-startsAt' | undefined
}

const visitRecord = ({ firstName, lastName, startsAt, ...row }: PaidNotHeldRow) => ({
  ...row,
  clientName: clientName({ firstName, lastName }),
  startsAt: toIso(startsAt),
})

/** Visits a sale paid for that did not take place: what was taken for them is to be given back. What the studio’s rules let it keep is not listed. The latest first unless asked otherwise. */
export const listPaidNotHeldRecords = async ({ db }: QueryContext, input: Input) => {
  const { lateCancelUsesCredit, noShowUsesCredit, currency } = await getStudio(db)
  const page = listPage(input)
  const { direction } = sortOf(input.sort ?? '-startsAt')
  const filter = {
    clientId: input.clientId,
    words: clientWords(input.q),
    keepsLate: lateCancelUsesCredit === 1,
    keepsNoShow: noShowUsesCredit === 1,
  }
  const [rows, { count, totalMinor }] = await Promise.all([listPaidNotHeld(db, filter, page, direction), sumPaidNotHeld(db, filter)])
  return { ...listAnswer(input, page, rows.map(visitRecord), count), totalMinor, currency }
}
