import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { assertDayOrder } from '../../core/day-order'
import { listAnswer, listPage, type ListInput } from '../../core/list-page'
import { getStudio } from '../studio'
import { drawerRecord, getDrawer, withMovements } from './drawer-record'
import { countDrawers, findLastClose, findLatestDrawer, listDrawers } from './drawers.repository'

/** The open drawer of this desk, and what was left in the one before. */
export const currentDrawer = async ({ db }: QueryContext) => {
  const { currency, deskNumber } = await getStudio(db)
  const [latest, lastClose] = await Promise.all([findLatestDrawer(db, deskNumber), findLastClose(db, deskNumber)])
  return {
    drawer: latest?.closedAt === null ? await withMovements(db, latest) : null,
    lastLeftMinor: lastClose?.leftMinor ?? 0,
    lastClosedAt: lastClose ? toIso(lastClose.closedAt) : null,
    currency,
  }
}

export const drawerWithMovements = async ({ db }: QueryContext, { id }: { id: string }) => withMovements(db, await getDrawer(db, id))

interface Input extends ListInput {
  from?: string | undefined
  to?: string | undefined
}

export const listDrawerRecords = async ({ db }: QueryContext, input: Input) => {
  assertDayOrder(input)
  const page = listPage(input)
  const [rows, total] = await Promise.all([listDrawers(db, input, page), countDrawers(db, input)])
  return listAnswer(input, page, rows.map(drawerRecord), total)
}
