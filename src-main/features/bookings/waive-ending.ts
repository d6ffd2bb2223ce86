import { AppError } from '@shared/base/app-error'
import { dayLabel } from '@shared/domain/time/day-label'
import { hourMs } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { heldCredit, releaseCredit } from '../packages'
import { getStudio } from '../studio'
import { findEnding } from './booking-events.repository'
import type { BookingRow } from './bookings.repository'
import { changeBooking } from './change-booking'
import { findFeeOf, waiveFee } from './fees.repository'
import { getVisibleBooking } from './find-bookings'

const assertWaivable = ({ status, endReason }: BookingRow): void => {
  if (status === 'no_show' || (status === 'cancelled' && endReason === 'late_by_client')) return
  throw new AppError('WRONG_STATE', 'Only a no-show or a late cancellation can be waived.', { field: 'id' })
}

/** Takes back what a late cancellation or a no-show cost: the credit returns to its lot by an entry of its own, the fee is dropped. */
export const waiveEnding = async (context: CommandContext, { id, reason }: { id: string; reason: string }) => {
  const { tx, db, clock, caller, record } = context
  const row = await getVisibleBooking(db, caller, id)
  assertWaivable(row)
  const [ending, fee, held, studio] = [await findEnding(db, id), await findFeeOf(db, id), await heldCredit(db, id), await getStudio(db)]
  if (ending?.isWaived === 1) throw new AppError('WRONG_STATE', 'This is waived already.', { field: 'id' })
  const isFeeOpen = fee !== undefined && fee.waivedAt === null && fee.invoiceLineId === null
  if (!isFeeOpen && held === undefined && row.status !== 'no_show')
    throw new AppError('WRONG_STATE', 'This late cancellation cost nothing; there is nothing to waive.', { field: 'id' })
  if (fee !== undefined && fee.invoiceLineId !== null && held === undefined)
    throw new AppError('WRONG_STATE', 'The fee is on an invoice already; refund it there.', { field: 'id' })
  const until = fee?.heldUntil ?? (ending?.at ?? clock.now()) + studio.waiverHours * hourMs
  if (clock.now() > until && caller.role === 'front_desk') {
    const when = `${dayLabel(dayOf(until, studio.timeZone))} ${wallTimeLabel(until, studio.timeZone)}`
    throw new AppError('FORBIDDEN', `The front desk could waive this until ${when}; ask the owner or a manager.`, { field: 'id' })
  }
  if (isFeeOpen) {
    const waived = { at: clock.now(), byId: caller.staffUserId, reason }
    await waiveFee(tx, fee.id, waived)
    await record({
      entity: 'fee',
      id: fee.id,
      change: 'waived',
      before: { waivedAt: null },
      after: { waivedAt: waived.at, waiverReason: reason },
      subjectId: row.clientId,
      personalFields: ['waiverReason'],
      features: ['payments'],
    })
  }
  const isReturned = (await releaseCredit(context, id, reason)) !== null
  const fields = isReturned ? { cover: 'open' as const, clientPackageId: null } : {}
  return changeBooking(context, row, { change: 'waived', reason, fields })
}
