import { Temporal } from 'temporal-polyfill'
import { monthNames } from './month-names'
import type { Day } from './zone'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Tue 8 June`, with the year where it is not the one given: `Tue 8 June 2027`. */
export const dayLabel = (day: Day, currentYear?: number): string => {
  const date = Temporal.PlainDate.from(day)
  const text = `${weekdays[date.dayOfWeek - 1]} ${date.day} ${monthNames[date.month - 1]}`
  return currentYear === undefined || currentYear === date.year ? text : `${text} ${date.year}`
}
