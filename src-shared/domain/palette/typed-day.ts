import { dayFromText } from '../time/day-from-text'
import { monthNames } from '../time/month-names'
import { addDays, weekdayOf, type Day } from '../time/zone'

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const monthWords = monthNames.map((name) => name.toLowerCase())

/** A day as typed. `isWeekday` where only the weekday is named: today's may mean the one in a week. */
export interface TypedDay {
  day: Day
  isWeekday: boolean
  /** Only the number of the day stands beside the weekday: `thu 10`. */
  isNumberOnly?: boolean
}

const isStartOf = (names: readonly string[], word: string): boolean => word.length >= 3 && names.some((name) => name.startsWith(word))
const isWeekdayName = (word: string): boolean => isStartOf(weekdayNames, word) || word === 'weds'
const isMonthName = (word: string): boolean => isStartOf(monthWords, word) || word === 'sept'

const fixed = (day: Day | null): TypedDay | null => (day === null ? null : { day, isWeekday: false })

/** A booking lies ahead: a date without its year that is over is the next year's. */
const ahead = (text: string, today: Day): Day | null => {
  const day = dayFromText(text, today)
  if (day === null || day >= today || /\d{4}/.test(text)) return day
  return dayFromText(`${text} ${Number(today.slice(0, 4)) + 1}`, today)
}

/** The next day of that number, on that weekday if one is named. */
const ofNumber = (dayOfMonth: number, weekday: string | null, today: Day): Day | null => {
  const index = weekday === null ? null : weekdayNames.findIndex((name) => name.slice(0, 3) === weekday.slice(0, 3))
  for (let days = 0; days < 62; days += 1) {
    const day = addDays(today, days)
    if (Number(day.slice(8)) === dayOfMonth && (index === null || weekdayOf(day) === index)) return day
  }
  return null
}

/** `thu`, `next thu` (the week after), `tomorrow`, `10 june`, `june 10`, `10/6`, `the 10th` as `10th`, `+7`. Names that only begin like a weekday are none. */
export const typedDay = (text: string, today: Day): TypedDay | null => {
  const words = text.split(' ').map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'))
  const [first = '', second = '', third = ''] = words
  const weekday = (word: string) => dayFromText(word.slice(0, 3), today)
  if (words.length === 1) {
    if (isWeekdayName(first)) return { day: weekday(first)!, isWeekday: true }
    if (/^\d{1,2}$/.test(first)) return first === text ? null : fixed(ofNumber(Number(first), null, today))
    if (/^[a-z]+$/.test(first) && first !== 'today' && first !== 'tomorrow') return null
    const letters = /^\d{1,2}([a-z]+)$/.exec(first)
    return letters && !isMonthName(letters[1]!) ? null : fixed(ahead(first, today))
  }
  if (words.length === 2) {
    if (first === 'next' && isWeekdayName(second)) return fixed(addDays(weekday(second)!, 7))
    if (/^\d{1,2}$/.test(first) && isMonthName(second)) return fixed(ahead(words.join(' '), today))
    if (isMonthName(first) && /^\d{1,2}$/.test(second)) return fixed(ahead(`${second} ${first}`, today))
    if (!isWeekdayName(first)) return null
    if (/^\d{1,2}$/.test(second)) {
      const day = ofNumber(Number(second), first, today)
      return day === null ? null : { day, isWeekday: false, isNumberOnly: true }
    }
    return /^\d/.test(second) ? fixed(typedDay(second, today)?.day ?? null) : null
  }
  if (words.length === 3 && isWeekdayName(first)) return typedDay(`${second} ${third}`, today)
  if (words.length === 3 && /^\d{1,2}$/.test(first) && isMonthName(second) && /^\d{4}$/.test(third))
    return fixed(dayFromText(words.join(' '), today))
  return words.length === 4 && isWeekdayName(first) ? typedDay(words.slice(1).join(' '), today) : null
}
