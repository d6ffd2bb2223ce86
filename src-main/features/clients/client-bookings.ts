import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, type ListInput } from '../../core/list-page'
import { visibleTrainerId } from '../../core/own-diary'
import { countBookingsOf, listBookingsOf } from './client-visits.repository'
import { getVisibleClient } from './find-clients'

/** Latest first; to a trainer, those with themself. */
export const listClientBookings = async ({ db, caller }: QueryContext, { id, ...input }: ListInput & { id: string }) => {
  await getVisibleClient(db, caller, id, 'id')
  const page = listPage(input)
  const only = visibleTrainerId(caller)
  const [rows, total] = await Promise.all([listBookingsOf(db, id, only, page), countBookingsOf(db, id, only)])
  const items = rows.map(({ reason: _reason, checkedInAt: _checkedInAt, ...row }) => ({
    ...row,
    startsAt: toIso(row.startsAt),
    endsAt: toIso(row.endsAt),
  }))
  return listAnswer(input, page, items, total)
}
