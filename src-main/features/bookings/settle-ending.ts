import { endingCost, type Ending } from '@shared/domain/credits/ending-cost'
import { hourMs } from '@shared/domain/time/instant'
import type { WriteContext } from '../../core/context'
import { releaseCredit, useCredit } from '../packages'
import { getStudio } from '../studio'
import type { BookingChange, BookingRow } from './bookings.repository'
import { insertFee } from './fees.repository'
import { tillRulesOf } from './till-rules'

const leftOpen: BookingChange = { cover: 'open', clientPackageId: null, membershipId: null }

/** What becomes of what paid for a booking that ends. A membership stays with a visit it counts for. */
const settleCover = async (context: WriteContext, row: BookingRow, ending: Ending, isCreditUsed: boolean): Promise<BookingChange> => {
  if (row.cover === 'membership') return ending === 'no_show' || ending === 'late_by_client' ? {} : leftOpen
  if (row.cover !== 'package') return {}
  if (isCreditUsed) {
    await useCredit(context, row.id)
    return {}
  }
  await releaseCredit(context, row.id)
  return leftOpen
}

/** By the studio’s rules, at once: the credit is used or goes back, and a fee is written that is held until it can be waived no more. Answers what of the booking changes. */
export const settleEnding = async (context: WriteContext, row: BookingRow, ending: Ending): Promise<BookingChange> => {
  const { tx, db, clock, ids, record } = context
  const studio = await getStudio(db)
  const { isCreditUsed, feeKind, feeMinor } = endingCost(ending, tillRulesOf(studio))
  const change = await settleCover(context, row, ending, isCreditUsed)
  if (feeKind === null) return change
  const now = clock.now()
  const fee = {
    id: ids.next(),
    bookingId: row.id,
    clientId: row.clientId,
    kind: feeKind,
    amountMinor: feeMinor,
    currency: studio.currency,
    heldUntil: now + studio.waiverHours * hourMs,
    createdAt: now,
  }
  await insertFee(tx, fee)
  await record({ entity: 'fee', id: fee.id, change: 'created', after: fee, features: ['payments'] })
  return change
}
