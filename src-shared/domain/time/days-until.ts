import { Temporal } from 'temporal-polyfill'
import type { Day } from './zone'

/** Days from one day to another: 0 for the same, negative where `to` is earlier. */
export const daysUntil = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
