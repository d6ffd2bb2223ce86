import type { Instant } from '../time/instant'
import type { Day } from '../time/zone'

interface OrderedLot {
  id: string
  expiryOn: Day | null
  purchasedAt: Instant
}

/** Later than any day. */
const never = '9999'

/** The lot that expires first is used first; those that never do come last, and the oldest of equals first. */
export const byExpiry = (a: OrderedLot, b: OrderedLot): number => {
  const [first, second] = [a.expiryOn ?? never, b.expiryOn ?? never]
  if (first !== second) return first < second ? -1 : 1
  if (a.purchasedAt !== b.purchasedAt) return a.purchasedAt - b.purchasedAt
  return a.id < b.id ? -1 : 1
}
