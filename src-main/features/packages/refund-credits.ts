import { AppError } from '@shared/base/app-error'
import { availableOn, unreservedOf } from '@shared/domain/credits/lot'
import type { CommandContext } from '../../core/context'
import { insertCreditEntry } from './credit-entries.repository'
import { getLot, lotRecord, todayOf } from './lot-record'
import { listRefundEntries } from './refund-entries.repository'
import { recordLot } from './record-lot'

interface Refunded {
  clientPackageId: string
  sessions: number
  refundId: string
  reason: string
  /** For what a booking held until this refund: the lot kept its word to it. */
  evenPastLastDay?: boolean
}

/** Takes sessions off a lot because their money goes back. Those promised to bookings stay: release them first. */
export const refundCredits = async (
  context: CommandContext,
  { clientPackageId, sessions, refundId, reason, evenPastLastDay = false }: Refunded,
): Promise<void> => {
  if (sessions === 0) return
  const { tx, db, clock, ids, actorId } = context
  const [lot, today] = [await getLot(db, clientPackageId, 'clientPackageId'), await todayOf(context)]
  const available = evenPastLastDay ? unreservedOf(lot) : availableOn(lot, today)
  if (sessions > available) {
    const has = available === 0 ? 'no session' : available === 1 ? '1 session' : `${available} sessions`
    throw new AppError('NO_CREDITS', `${lot.name} has ${has} that can be refunded; enter fewer, or decide on the bookings that hold one.`, {
      field: 'sessions',
      data: { clientPackageId, available },
    })
  }
  const before = lotRecord(lot, today)
  await insertCreditEntry(tx, {
    id: ids.next(),
    clientPackageId,
    kind: 'refund',
    refundedDelta: sessions,
    refundId,
    reason,
    byStaffUserId: actorId,
    at: clock.now(),
  })
  await recordLot(context, clientPackageId, { change: 'credits_refunded', before, reason })
}

/** A refund that did not happen after all: its sessions go back to the lots they came from, whose last day stays. */
export const returnRefundedCredits = async (
  context: CommandContext,
  { refundId, reason }: { refundId: string; reason: string },
): Promise<void> => {
  const { tx, db, clock, ids, actorId } = context
  for (const entry of await listRefundEntries(db, refundId)) {
    const before = lotRecord(await getLot(db, entry.clientPackageId), await todayOf(context))
    await insertCreditEntry(tx, {
      id: ids.next(),
      clientPackageId: entry.clientPackageId,
      kind: 'refund',
      refundedDelta: -entry.sessions,
      refundId,
      counterOfId: entry.id,
      reason,
      byStaffUserId: actorId,
      at: clock.now(),
    })
    await recordLot(context, entry.clientPackageId, { change: 'credits_returned', before, reason })
  }
}
