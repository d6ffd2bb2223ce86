import { cancellationReason, type CancelledBy } from '@shared/domain/bookings/cancellation'
import { costSentence } from '@shared/domain/credits/cost-sentence'
import { endingCost, type Ending } from '@shared/domain/credits/ending-cost'
import { dayLabel } from '@shared/domain/time/day-label'
import { hourMs, toIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { clientPackageRecord, heldCredit } from '../packages'
import { getStudio } from '../studio'
import { getVisibleBooking } from './find-bookings'
import { tillRulesOf } from './till-rules'

interface Input {
  id: string
  act: 'cancel' | 'no_show'
  endReason?: CancelledBy | undefined
}

/** What the lot has once its credit is used or back; past its last day it has nothing. */
const availableAfter = async (context: QueryContext, clientPackageId: string, isBack: boolean): Promise<number> => {
  const lot = await clientPackageRecord(context, clientPackageId)
  const isOver = lot.daysLeft !== null && lot.daysLeft < 0
  return lot.sessionsAvailable + (isBack && !isOver ? 1 : 0)
}

/** Money of a sale goes back by a refund alone; nobody should learn that after the booking is gone. */
const soldSentence = (isKept: boolean): string =>
  isKept
    ? ' A sale paid for it, and the studio keeps that.'
    : ' A sale paid for it: refund it afterwards, it is listed at Unpaid visits; or move the session, and it stays paid.'

/** What cancelling a booking, or calling it a no-show, would cost now: the very rules by which it is then settled. */
export const bookingConsequence = async (context: QueryContext, { id, act, endReason }: Input) => {
  const { db, clock, caller } = context
  const row = await getVisibleBooking(db, caller, id)
  const studio = await getStudio(db)
  const now = clock.now()
  const ending: Ending =
    act === 'no_show' ? 'no_show' : cancellationReason(endReason, row.status, row.startsAt, now, studio.cancelWindowHours)
  const { isCreditUsed, feeMinor } = endingCost(ending, tillRulesOf(studio))
  const held = await heldCredit(db, id)
  const credit = held === undefined ? ('none' as const) : isCreditUsed ? ('used' as const) : ('returned' as const)
  const lotId = held?.clientPackageId ?? null
  const after = lotId === null ? null : await availableAfter(context, lotId, credit === 'returned')
  const isCosting = credit === 'used' || feeMinor > 0
  const until = now + studio.waiverHours * hourMs
  const untilText = `${dayLabel(dayOf(until, studio.timeZone))} ${wallTimeLabel(until, studio.timeZone)}`
  return {
    isLate: ending === 'late_by_client',
    cancelWindowHours: studio.cancelWindowHours,
    credit,
    clientPackageId: lotId,
    clientPackageName: lotId === null ? null : row.coverName,
    availableAfter: after,
    feeMinor,
    currency: studio.currency,
    waivableUntil: isCosting ? toIso(until) : null,
    sentence: `${costSentence({
      ending,
      cancelWindowHours: studio.cancelWindowHours,
      credit,
      lotName: row.coverName,
      availableAfter: after,
      feeMinor,
      currency: studio.currency,
      waivableUntil: isCosting ? untilText : null,
    })}${row.cover === 'sale' ? soldSentence(isCreditUsed) : ''}`,
  }
}
