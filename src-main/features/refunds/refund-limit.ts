import type { Caller } from '../../core/context'
import type { Db } from '../../core/database'
import type { StudioRow } from '../studio'
import { sumGivenUnapproved } from './refunds.repository'

interface Giving {
  studio: Pick<StudioRow, 'frontDeskRefundLimitMinor'>
  invoice: { id: string }
}

export interface RefundLimit {
  /** What this role gives back of one sale without somebody’s PIN; null = anything. */
  limitMinor: number | null
  /** Of it, what the desk gave back so far: many small refunds are no way around it. */
  givenMinor: number
  isAbove: boolean
}

/** Whether this refund needs an owner’s or manager’s PIN. */
export const refundLimit = async (
  db: Db,
  { role }: Pick<Caller, 'role'>,
  { studio, invoice }: Giving,
  amountMinor: number,
): Promise<RefundLimit> => {
  if (role === 'owner' || role === 'manager') return { limitMinor: null, givenMinor: 0, isAbove: false }
  const limitMinor = studio.frontDeskRefundLimitMinor
  const givenMinor = await sumGivenUnapproved(db, invoice.id)
  return { limitMinor, givenMinor, isAbove: amountMinor > 0 && givenMinor + amountMinor > limitMinor }
}
