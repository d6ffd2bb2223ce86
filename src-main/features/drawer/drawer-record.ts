import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { Db } from '../../core/database'
import { findDrawer, listMovements, type DrawerRow, type MovementRow } from './drawers.repository'

export const drawerRecord = ({ openedAt, closedAt, ...row }: DrawerRow) => ({
  ...row,
  isOpen: closedAt === null,
  openedAt: toIso(openedAt),
  closedAt: closedAt === null ? null : toIso(closedAt),
  openingDifferenceMinor: row.leftBeforeMinor === null ? null : row.floatMinor - row.leftBeforeMinor,
  differenceMinor: row.countedMinor === null ? null : row.countedMinor - row.expectedMinor,
})

const movementRecord = ({ at, ...row }: MovementRow) => ({ ...row, at: toIso(at) })

export const withMovements = async (db: Db, row: DrawerRow) => ({
  ...drawerRecord(row),
  movements: (await listMovements(db, row.id)).map(movementRecord),
})

export const getDrawer = async (db: Db, id: string): Promise<DrawerRow> => {
  const row = await findDrawer(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such drawer.', { field: 'id' })
  return row
}
