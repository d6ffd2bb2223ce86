import { AppError } from '@shared/base/app-error'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, type ListInput } from '../../core/list-page'
import { getStudio } from '../studio'
import { drawerRecord, getDrawer, withMovements } from './drawer-record'
import { countDrawers, findLastLeft, findLatestDrawer, listDrawers } from './drawers.repository'

/** The open drawer of this desk, and what was left in the one before. */
export const currentDrawer = async ({ db }: QueryContext) => {
  const { currency, deskNumber } = await getStudio(db)
  const [latest, lastLeftMinor] = await Promise.all([findLatestDrawer(db, deskNumber), findLastLeft(db, deskNumber)])
  return { drawer: latest?.closedAt === null ? await withMovements(db, latest) : null, lastLeftMinor, currency }
}

export const drawerWithMovements = async ({ db }: QueryContext, { id }: { id: string }) => withMovements(db, await getDrawer(db, id))

interface Input extends ListInput {
  from?: string | undefined
  to?: string | undefined
}

export const listDrawerRecords = async ({ db }: QueryContext, input: Input) => {
  const { from, to } = input
  if (from !== undefined && to !== undefined && to < from)
    throw new AppError('INVALID', 'The last day is before the first; swap them.', { field: 'to' })
  const page = listPage(input)
  const [rows, total] = await Promise.all([listDrawers(db, input, page), countDrawers(db, input)])
  return listAnswer(input, page, rows.map(drawerRecord), total)
}
