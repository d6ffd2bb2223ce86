import type { Caller } from '../../core/context'
import type { Db } from '../../core/database'
import type { StudioRow } from '../studio'
import { sumGivenUpUnapproved } from './refunds.repository'

interface Giving {
  studio: Pick<StudioRow, 'frontDeskRefundLimitMinor'>
  invoice: { id: string }
}

export interface RefundLimit {
  /** What this role gives up of one sale without somebody’s PIN, given back or no longer asked for; null = anything. */
  limitMinor: number | null
  /** Of it, what the desk gave up so far: many small refunds are no way around it. */
  givenUpMinor: number
  isAbove: boolean
}

/** Whether this refund needs an owner’s or manager’s PIN: by all it takes off the sale, of which what goes back in money is a part. */
export const refundLimit = async (
  db: Db,
  { role }: Pick<Caller, 'role'>,
  { studio, invoice }: Giving,
  creditedMinor: number,
): Promise<RefundLimit> => {
  if (role === 'owner' || role === 'manager') return { limitMinor: null, givenUpMinor: 0, isAbove: false }
  const limitMinor = studio.frontDeskRefundLimitMinor
  const givenUpMinor = await sumGivenUpUnapproved(db, invoice.id)
  return { limitMinor, givenUpMinor, isAbove: creditedMinor > 0 && givenUpMinor + creditedMinor > limitMinor }
}
