import { AppError } from '@shared/base/app-error'
import type { Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'

export interface MembershipSale {
  clientId: string
  planId: string
  /** The membership that is renewed; without it a new one begins. */
  membershipId?: string | undefined
  /** A new one's first day; today where nobody says. */
  startOn?: Day | undefined
  invoiceLineId: string
  /** What the line comes to, after its discount. */
  amountMinor: number
}

/** A sold period: of a new membership, or the next one of a running or lapsed one. It is pending until its invoice is settled. */
export const startOrRenewMembership = (
  _context: CommandContext,
  _sale: MembershipSale,
): Promise<{ membershipId: string; periodId: string }> => {
  throw new AppError('UNAVAILABLE', 'Memberships cannot be sold yet.')
}
