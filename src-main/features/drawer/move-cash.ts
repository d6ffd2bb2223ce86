import { AppError } from '@shared/base/app-error'
import { moneyText } from '@shared/domain/invoices/money-text'
import type { CommandContext } from '../../core/context'
import { drawerRecord, getDrawer } from './drawer-record'
import { insertMovement, type DrawerRow, type MovementRow } from './drawers.repository'
import { drawerFeatures, openDrawerOf, openOrOpened } from './open-drawer'

interface Movement {
  kind: MovementRow['kind']
  amountMinor: number
  paymentId?: string | null | undefined
  refundId?: string | null | undefined
  reason?: string | undefined
}

const notThatMuch = ({ expectedMinor, currency }: DrawerRow, kind: Movement['kind']): AppError => {
  const there = expectedMinor === 0 ? 'There is no cash' : `There are ${currency} ${moneyText(expectedMinor, currency)}`
  return kind === 'refund'
    ? new AppError('INVALID', `${there} in the drawer; put cash in first, or give it back another way.`, {
        field: 'method',
        data: { expectedMinor },
      })
    : new AppError('INVALID', `${there} in the drawer; take out no more than that.`, { field: 'amountMinor', data: { expectedMinor } })
}

const addMovement = async (context: CommandContext, drawer: DrawerRow, movement: Movement): Promise<DrawerRow> => {
  const { tx, db, clock, ids, caller, record } = context
  const { kind, amountMinor, paymentId = null, refundId = null, reason = null } = movement
  if (drawer.expectedMinor + amountMinor < 0) throw notThatMuch(drawer, kind)
  const id = ids.next()
  await insertMovement(tx, {
    id,
    drawerId: drawer.id,
    kind,
    amountMinor,
    paymentId,
    refundId,
    reason,
    byStaffUserId: caller.staffUserId,
    at: clock.now(),
  })
  await record({
    entity: 'cash_movement',
    id,
    change: 'moved',
    after: { drawerId: drawer.id, kind, amountMinor, paymentId, refundId },
    features: drawerFeatures,
  })
  return getDrawer(db, drawer.id)
}

/** Cash of a sale or a refund, signed, in the transaction of it; the first one opens the drawer. Answers what should be in it now. */
export const moveCash = async (
  context: CommandContext,
  movement: { kind: 'sale' | 'refund'; amountMinor: number; paymentId?: string | null; refundId?: string | null },
): Promise<{ expectedMinor: number }> => {
  const { expectedMinor } = await addMovement(context, await openOrOpened(context), movement)
  return { expectedMinor }
}

interface ByHand {
  kind: 'pay_in' | 'pay_out'
  amountMinor: number
  reason: string
}

export const moveByHand = async (context: CommandContext, { kind, amountMinor, reason }: ByHand) => {
  const drawer = await openDrawerOf(context)
  const signed = kind === 'pay_in' ? amountMinor : -amountMinor
  return drawerRecord(await addMovement(context, drawer, { kind, amountMinor: signed, reason }))
}
