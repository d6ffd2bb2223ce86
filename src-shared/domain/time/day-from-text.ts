import { Temporal } from 'temporal-polyfill'
import { addDays, weekdayOf, type Day } from './zone'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const dayFrom = (year: number, month: number, day: number): Day | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

const monthOf = (text: string): number => {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  return months.findIndex((month) => text.startsWith(month)) + 1
}

/** A day as people type it: `2027-06-10`, `10 June`, `10/6`, `thu`, `tomorrow`, `+7`. Null when it is no day. */
export const dayFromText = (text: string, today: Day): Day | null => {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]+(?=\d)/, '')
  if (typed === 'today') return today
  if (typed === 'tomorrow') return addDays(today, 1)
  if (/^\+\d{1,3}$/.test(typed)) return addDays(today, Number(typed))
  const weekday = weekdays.findIndex((name) => typed.length >= 3 && typed.startsWith(name))
  if (weekday >= 0) return addDays(today, (weekday - weekdayOf(today) + 7) % 7)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = /^(\d{1,2})(?:[./ ]+|(?=[a-z]))(\d{1,2}|[a-z]{3,9})(?:[./, ]+(\d{4}))?$/.exec(typed)
  if (!words) return null
  return dayFrom(Number(words[3] ?? today.slice(0, 4)), monthOf(words[2]!), Number(words[1]))
}
