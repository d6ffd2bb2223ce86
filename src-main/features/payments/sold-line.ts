import type { SaleLine } from '@shared/domain/money/sale-totals'
import type { Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import type { StudioRow } from '../studio'

/** What a line gives once it is sold. */
export type Given =
  | { kind: 'credits'; sessions: number; sessionTypeIds: string[]; expiryOn: Day | null }
  | { kind: 'period'; planId: string; membershipId: string | undefined; startOn: Day | undefined }
  | { kind: 'visit'; bookingId: string }
  | { kind: 'fee'; feeId: string }
  | { kind: 'nothing' }

/** One line of a sale, priced and taxed by the catalogue. */
export interface SoldLine extends SaleLine {
  kind: 'package' | 'membership' | 'session' | 'fee' | 'free'
  description: string
  /** What stands under it on the document. */
  detail: string | null
  taxName: string | null
  /** Whose revenue it is; null = unassigned. */
  trainerId: string | null
  category: string
  packageId: string | null
  planId: string | null
  bookingId: string | null
  sessionTypeId: string | null
  given: Given
}

/** A line before its tax is known. */
export type Sellable = Omit<SoldLine, 'taxName' | 'taxRateBasisPoints'> & { taxRateId: string | null }

/** Who is sold to, where and when. */
export interface Selling {
  context: CommandContext
  studio: StudioRow
  today: Day
  clientId: string | null
}

/** What most lines have nothing of. */
export const bare = {
  detail: null,
  quantity: 1,
  trainerId: null,
  packageId: null,
  planId: null,
  bookingId: null,
  sessionTypeId: null,
  given: { kind: 'nothing' },
} as const
