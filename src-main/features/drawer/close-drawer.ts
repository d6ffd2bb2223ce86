import { AppError } from '@shared/base/app-error'
import { moneyText } from '@shared/domain/invoices/money-text'
import type { CommandContext } from '../../core/context'
import { drawerRecord, getDrawer } from './drawer-record'
import { closeDrawerRow } from './drawers.repository'
import { drawerFeatures, openDrawerOf } from './open-drawer'

interface Input {
  countedMinor: number
  bankedMinor?: number | undefined
  note?: string | undefined
  expectedMinor?: number | undefined
}

/** Closes the day for ever. What was counted and not banked is the next float. */
export const closeDrawer = async (context: CommandContext, { countedMinor, bankedMinor = 0, note = '', expectedMinor: shown }: Input) => {
  const { tx, db, clock, caller, record } = context
  const drawer = await openDrawerOf(context)
  const { id, expectedMinor, currency } = drawer
  const said = (amountMinor: number) => `${currency} ${moneyText(amountMinor, currency)}`
  if (shown !== undefined && shown !== expectedMinor)
    throw new AppError('CONFLICT', `Cash has moved meanwhile: ${said(expectedMinor)} should be in the drawer now; count again.`, {
      field: 'expectedMinor',
      data: { expectedMinor },
    })
  if (bankedMinor > countedMinor)
    throw new AppError('INVALID', `Only ${said(countedMinor)} were counted; bank no more than that.`, { field: 'bankedMinor' })
  await closeDrawerRow(tx, id, {
    closedAt: clock.now(),
    closedById: caller.staffUserId,
    expectedMinor,
    countedMinor,
    bankedMinor,
    note: note === '' ? null : note,
  })
  const after = drawerRecord(await getDrawer(db, id))
  await record({
    entity: 'drawer',
    id,
    change: 'closed',
    before: { isOpen: true },
    after: { isOpen: false, expectedMinor, countedMinor, bankedMinor, differenceMinor: after.differenceMinor },
    features: drawerFeatures,
  })
  return after
}
