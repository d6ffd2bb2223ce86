import { daysUntil } from '../time/days-until'
import { addDays, type Day } from '../time/zone'

interface Span {
  startOn: Day
  endOn: Day
}

/**
 * The days of a period once it is paid. Until then nobody could use them, so those that went by since it was sold come after: it begins
 * on the day it is paid. Paid on the day it is sold, its days stay as they were chosen, also where they began earlier.
 */
export const daysFromPayment = ({ startOn, endOn }: Span, { soldOn, paidOn }: { soldOn: Day; paidOn: Day }): Span => {
  if (soldOn >= paidOn || startOn >= paidOn) return { startOn, endOn }
  return { startOn: paidOn, endOn: addDays(endOn, daysUntil(startOn, paidOn)) }
}
