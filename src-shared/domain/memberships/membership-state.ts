import type { Day } from '../time/zone'

export type MembershipState = 'pending' | 'active' | 'frozen' | 'expired' | 'cancelled'

export interface MembershipFacts {
  /** As it is kept; the rest follows from the days. */
  status: 'pending' | 'active' | 'cancelled'
  /** The last paid day. */
  endOn: Day
  /** The last day it holds after a cancellation. */
  cancelledOn: Day | null
  /** A freeze that is under way or ahead. */
  frozenFrom: Day | null
  frozenUntil: Day | null
}

/** What a membership is on a day. A cancelled one holds until its last day. */
export const membershipState = ({ status, endOn, cancelledOn, frozenFrom, frozenUntil }: MembershipFacts, onDay: Day): MembershipState => {
  if (status === 'cancelled' || (cancelledOn !== null && cancelledOn < onDay)) return 'cancelled'
  if (status === 'pending') return 'pending'
  if (endOn < onDay) return 'expired'
  return frozenFrom !== null && frozenUntil !== null && frozenFrom <= onDay && onDay <= frozenUntil ? 'frozen' : 'active'
}
