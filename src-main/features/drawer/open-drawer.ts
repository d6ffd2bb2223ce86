import { AppError } from '@shared/base/app-error'
import { dateText } from '@shared/domain/invoices/date-text'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { getStudio } from '../studio'
import { drawerRecord, getDrawer } from './drawer-record'
import { findLastClose, findLatestDrawer, insertDrawer, type DrawerRow } from './drawers.repository'

export const drawerFeatures = ['drawers'] as const

const insertOpen = async ({ tx, db, clock, ids, caller, record }: CommandContext, floatMinor: number): Promise<DrawerRow> => {
  const { deskNumber, currency, timeZone } = await getStudio(db)
  const [id, openedAt] = [ids.next(), clock.now()]
  await insertDrawer(tx, {
    id,
    deskNumber,
    openedAt,
    openedOn: dayOf(openedAt, timeZone),
    openedById: caller.staffUserId,
    floatMinor,
    currency,
  })
  const opened = await getDrawer(db, id)
  const { leftBeforeMinor, openingDifferenceMinor } = drawerRecord(opened)
  await record({
    entity: 'drawer',
    id,
    change: 'opened',
    after: { deskNumber, floatMinor, leftBeforeMinor, openingDifferenceMinor, currency },
    features: drawerFeatures,
  })
  return opened
}

export const latestDrawer = async ({ db }: Pick<CommandContext, 'db'>): Promise<DrawerRow | undefined> =>
  findLatestDrawer(db, (await getStudio(db)).deskNumber)

/** The drawer cash is in now; DRAWER_CLOSED while none is open. */
export const openDrawerOf = async (context: Pick<CommandContext, 'db'>): Promise<DrawerRow> => {
  const drawer = await latestDrawer(context)
  if (drawer?.closedAt !== null) throw new AppError('DRAWER_CLOSED', 'No drawer is open at this desk; open it with a counted float first.')
  return drawer
}

/** The first cash of the day finds in the drawer what was left in it. */
export const openOrOpened = async (context: CommandContext): Promise<DrawerRow> => {
  const latest = await latestDrawer(context)
  if (latest?.closedAt === null) return latest
  const lastClose = await findLastClose(context.db, (await getStudio(context.db)).deskNumber)
  return insertOpen(context, lastClose?.leftMinor ?? 0)
}

export const openDrawer = async (context: CommandContext, { floatMinor }: { floatMinor: number }) => {
  const latest = await latestDrawer(context)
  if (latest?.closedAt === null)
    throw new AppError(
      'DRAWER_OPEN',
      `This drawer is open already, since ${dateText(latest.openedOn)}, by ${latest.openedBy}; close it first.`,
    )
  return drawerRecord(await insertOpen(context, floatMinor))
}
