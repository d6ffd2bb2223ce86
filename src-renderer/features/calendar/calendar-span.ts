import { Temporal } from 'temporal-polyfill'
import { dayLabel } from '@shared/domain/time/day-label'
import { monthNames } from '@shared/domain/time/month-names'
import { addDays, weekdayOf, type Day } from '@shared/domain/time/zone'
import type { CalendarView } from './calendar-search'

export interface DaySpan {
  from: Day
  to: Day
}

const monthName = (day: Day): string => monthNames[Temporal.PlainDate.from(day).month - 1] ?? ''

/** Monday to Sunday. */
export const weekOf = (day: Day): DaySpan => {
  const from = addDays(day, -weekdayOf(day))
  return { from, to: addDays(from, 6) }
}

/** The whole weeks that hold a month: four to six. */
export const monthWeeksOf = (day: Day): DaySpan => {
  const first = Temporal.PlainDate.from(day).with({ day: 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  return { from: weekOf(first.toString()).from, to: weekOf(last.toString()).to }
}

/** The days a view shows around a day. */
export const spanOf = (view: CalendarView, day: Day): DaySpan => {
  if (view === 'month') return monthWeeksOf(day)
  return view === 'day' ? { from: day, to: day } : weekOf(day)
}

/** The day one view further on or back; the 31st becomes the last of a shorter month. */
export const stepped = (view: CalendarView, day: Day, direction: 1 | -1): Day => {
  if (view === 'month') return Temporal.PlainDate.from(day).add({ months: direction }).toString()
  return addDays(day, view === 'day' ? direction : 7 * direction)
}

const weekTitle = ({ from, to }: DaySpan): string => {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  if (first.month === last.month) return `${first.day}–${last.day} ${monthName(to)}`
  return `${first.day} ${monthName(from)} – ${last.day} ${monthName(to)}`
}

/** The title of a view, and in small what it leaves out: the year, the week’s number. */
export const spanTitle = (view: CalendarView, day: Day, today: Day): { title: string; sub: string | undefined } => {
  const year = day.slice(0, 4)
  if (view === 'day') return { title: dayLabel(day, Number(today.slice(0, 4))), sub: year === today.slice(0, 4) ? year : undefined }
  if (view === 'month') return { title: monthName(day), sub: year }
  const week = weekOf(day)
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  return { title: weekTitle(week), sub: `${yearOfWeek ?? year}, week ${weekOfYear ?? ''}` }
}
