import { addDays, weekdayOf, type Day } from '@shared/domain/time/zone'
import type { Outputs } from '../../lib/api'
import { hoursLine, hoursOfTimes, readHoursLine, type DayHours } from '../../lib/hours-line'
import { lengthText } from '../../lib/lengths'
import { dayNames } from '../../lib/week-text'
import type { DayDraft, DayDrafts } from './hours-drafts'

type Rule = Outputs['availability']['list']['items'][number]
type Span = Pick<Outputs['availability']['listClosedDays']['items'][number], 'startDate' | 'endDate' | 'reason'>

/** Why nobody works on a date, whatever its hours. */
interface Shut {
  kind: 'away' | 'closed'
  reason: string
}

/** A column of the grid: a weekday, or a date. */
export interface HoursDay {
  /** Weekday `0`–`6` from Monday, or the date. */
  key: string
  /** `Monday`, `Monday 7 June`. */
  name: string
  /** `Mon`, `Mon 7`. */
  head: string
  recorded: DayHours
  /** With what is painted or typed and not saved yet. */
  hours: DayHours
  typed: string | null
  /** A sentence where what is typed cannot be read. */
  problem: string | null
  isChanged: boolean
  /** What was recorded when the change was begun. */
  base: string
  isChangedElsewhere: boolean
  shut: Shut | null
  /** Its hours are not the week’s. */
  isOnlyThisDate: boolean
}

/** The key of a date, not of a weekday. */
export const isDate = (key: string): boolean => key.length > 1

const drafted = (recorded: DayHours, draft: DayDraft | undefined) => {
  const line = hoursLine(recorded)
  return {
    recorded,
    hours: draft?.hours ?? recorded,
    typed: draft?.typed ?? null,
    problem: draft?.typed == null ? null : readHoursLine(draft.typed).problem,
    isChanged: draft !== undefined,
    base: draft?.base ?? line,
    isChangedElsewhere: draft !== undefined && draft.base !== line && hoursLine(draft.hours) !== line,
  }
}

/** The week’s hours by weekday. */
export const weeklyHours = (rules: readonly Rule[]): DayHours[] =>
  dayNames.map((_, weekday) => hoursOfTimes(rules.filter((rule) => rule.isRecurring && rule.isActive && rule.dayOfWeek === weekday)))

export const daysOfEveryWeek = (rules: readonly Rule[], drafts: DayDrafts): HoursDay[] =>
  weeklyHours(rules).map((recorded, weekday) => {
    const name = dayNames[weekday] ?? ''
    const key = String(weekday)
    return { key, name, head: name.slice(0, 3), ...drafted(recorded, drafts[key]), shut: null, isOnlyThisDate: false }
  })

const spanAt = (spans: readonly Span[], date: Day) => spans.find(({ startDate, endDate }) => startDate <= date && date <= endDate)

interface WeekOfDates {
  monday: Day
  rules: readonly Rule[]
  breaks: readonly Span[]
  closedDays: readonly Span[]
  drafts: DayDrafts
  /** `Mon 7 June`. */
  dayText: (day: Day) => string
}

/** Seven dates from a Monday: hours of the date, else the week’s, and what keeps the day shut. */
export const daysOfOneWeek = ({ monday, rules, breaks, closedDays, drafts, dayText }: WeekOfDates): HoursDay[] => {
  const weekly = weeklyHours(rules)
  return dayNames.map((dayName, weekday) => {
    const key = addDays(monday, weekday)
    const own = rules.filter(({ isRecurring, isActive, date }) => !isRecurring && isActive && date === key)
    const usual = weekly[weekday] ?? []
    const day = drafted(own.length > 0 ? hoursOfTimes(own) : usual, drafts[key])
    const closed = spanAt(closedDays, key)
    const away = spanAt(breaks, key)
    const [, ...words] = dayText(key).split(' ')
    return {
      key,
      name: [dayName, ...words].join(' '),
      head: `${dayName.slice(0, 3)} ${Number(key.slice(8))}`,
      ...day,
      shut: closed ? { kind: 'closed', reason: closed.reason } : away ? { kind: 'away', reason: away.reason } : null,
      isOnlyThisDate: day.isChanged ? hoursLine(day.hours) !== hoursLine(usual) : own.length > 0,
    }
  })
}

/** The Monday of a day’s week. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day))

const minutesIn = (hours: DayHours): number => hours.reduce((sum, { from, until }) => sum + until - from, 0)

const shutWords = { away: 'away', closed: 'closed' }

/** A day in a few words: `7 h 30`, `closed`. */
export const dayTotal = ({ shut, hours }: Pick<HoursDay, 'shut' | 'hours'>): string => {
  if (shut) return shutWords[shut.kind]
  return hours.length === 0 ? 'not working' : lengthText(minutesIn(hours))
}

/** A day as a sentence for readers: `Monday: 09:00–13:00, 14:30–18:00.` */
export const daySentence = ({
  name,
  shut,
  hours,
  isOnlyThisDate,
}: Pick<HoursDay, 'name' | 'shut' | 'hours' | 'isOnlyThisDate'>): string => {
  if (shut) return `${name}: ${[shutWords[shut.kind], shut.reason].filter((word) => word !== '').join(', ')}.`
  return `${name}: ${hours.length === 0 ? 'not working' : hoursLine(hours)}${isOnlyThisDate ? ', only this date' : ''}.`
}
