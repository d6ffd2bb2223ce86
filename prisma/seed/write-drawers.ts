import { dayInterval, type Day } from '@shared/domain/time/zone'
import type { WriteContext } from '../../src-main/core/context'
import { insertRows } from './insert-rows'
import { studio } from './kilele'
import type { SaleIds } from './till-rows'

type Tx = WriteContext['tx']

const floatMinor = 500_000

/** A drawer for each day with cash: counted and banked in the evening, today's still open. */
export const writeDrawers = async (
  tx: Tx,
  cash: readonly { paymentId: string; amountMinor: number; at: number; onDay: Day }[],
  today: Day,
  { nextId, deskId }: SaleIds,
) => {
  const days = [...Map.groupBy(cash, ({ onDay }) => onDay)].toSorted(([a], [b]) => a.localeCompare(b))
  for (const [onDay, movements] of days) {
    const id = nextId()
    const { from, until } = dayInterval(onDay, studio.timeZone)
    const first = Math.min(...movements.map(({ at }) => at))
    await insertRows(tx, 'drawer', [
      {
        id,
        deskNumber: 1,
        openedAt: Math.min(first, from + 6 * 3_600_000),
        openedOn: onDay,
        openedById: deskId,
        floatMinor,
        currency: studio.currency,
      },
    ])
    await insertRows(
      tx,
      'cash_movement',
      movements.map(({ paymentId, amountMinor, at }) => ({
        id: nextId(),
        drawerId: id,
        kind: 'sale',
        amountMinor,
        paymentId,
        byStaffUserId: deskId,
        at,
      })),
    )
    if (onDay === today) continue
    const expectedMinor = floatMinor + movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const countedMinor = Number(onDay.slice(-2)) % 9 === 4 ? expectedMinor - 20_000 : expectedMinor
    await tx.drawer.update({
      where: { id },
      data: {
        closedAt: new Date(until - 2 * 3_600_000),
        closedById: deskId,
        expectedMinor,
        countedMinor,
        bankedMinor: countedMinor - floatMinor,
      },
      select: { id: true },
    })
  }
}
