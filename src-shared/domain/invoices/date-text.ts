import { monthNames } from '../time/month-names'
import type { Day } from '../time/zone'

/** A day in full, `8 June 2027`: a document is read in any year. */
export const dateText = (day: Day): string => `${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
