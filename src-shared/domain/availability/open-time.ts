import { addDays, dayInterval, daysBetween, weekdayOf, type Day } from '../time/zone'
import { offsetSegments } from '../time/zone-offsets'
import { dayMs, minuteMs, type Interval } from '../time/instant'
import { mergeIntervals, subtractIntervals } from '../time/intervals'

/** Minutes of the day in wall time, `[startMinute, endMinute)`, end up to 1440. */
export interface DayHours {
  startMinute: number
  endMinute: number
}

export interface WeeklyHours extends DayHours {
  /** 0 = Monday. */
  dayOfWeek: number
}

export interface DateHours extends DayHours {
  onDate: Day
}

/** Days off, inclusive at both ends. */
export interface DaysAway {
  startOn: Day
  endOn: Day
}

export interface TrainerHours {
  /** The zone the trainer's rules, overrides and breaks are read in. */
  timeZone: string
  weekly: readonly WeeklyHours[]
  /** The hours of single dates; they replace the weekly hours of that date. */
  dates: readonly DateHours[]
  away: readonly DaysAway[]
  /** When the whole studio is closed, which is said in the studio's zone and therefore comes as instants. */
  closed: readonly Interval[]
}

export interface DayTime {
  day: Day
  open: Interval[]
}

/** The instants of a day whose wall time lies in the hours: a repeated hour counts twice, a missing one not at all. */
export const openOnDay = (day: Day, hours: readonly DayHours[], timeZone: string): Interval[] => {
  const whole = dayInterval(day, timeZone)
  const midnightUtc = Date.parse(`${day}T00:00:00Z`)
  const open: Interval[] = []
  for (const segment of offsetSegments(whole, timeZone)) {
    for (const { startMinute, endMinute } of hours) {
      const from = Math.max(segment.from, midnightUtc + startMinute * minuteMs - segment.offsetMs)
      const until = Math.min(segment.until, midnightUtc + endMinute * minuteMs - segment.offsetMs)
      if (from < until) open.push({ from, until })
    }
  }
  return mergeIntervals(open)
}

export const isAway = (day: Day, away: readonly DaysAway[]): boolean => away.some((span) => span.startOn <= day && day <= span.endOn)

/** The hours that hold on a day: the date's own where there are any, else the week's. */
export const hoursOfDay = (day: Day, trainer: TrainerHours): DayHours[] => {
  const dated = trainer.dates.filter((one) => one.onDate === day)
  if (dated.length > 0) return dated
  const weekday = weekdayOf(day)
  return trainer.weekly.filter((one) => one.dayOfWeek === weekday)
}

/** A day's working time. */
export const openOfDay = (day: Day, trainer: TrainerHours): Interval[] =>
  isAway(day, trainer.away) ? [] : subtractIntervals(openOnDay(day, hoursOfDay(day, trainer), trainer.timeZone), trainer.closed)

/**
 * The time of a trainer's own hours by day of the trainer's zone, for every day that touches the interval, whether the studio is closed or not. Each day is
 * merged in itself and not with its neighbours, because every day's hours carry a grid of their own.
 */
export const hoursTime = (interval: Interval, trainer: TrainerHours): DayTime[] => {
  const first = addDays(new Date(interval.from).toISOString().slice(0, 10), -1)
  const last = new Date(interval.until + dayMs).toISOString().slice(0, 10)
  return daysBetween(first, last)
    .filter((day) => !isAway(day, trainer.away))
    .map((day) => ({ day, open: openOnDay(day, hoursOfDay(day, trainer), trainer.timeZone) }))
    .filter(({ open }) => open.some((one) => one.from < interval.until && one.until > interval.from))
}

/** A trainer's working time: their hours without what the studio is closed for. */
export const openTime = (interval: Interval, trainer: TrainerHours): DayTime[] =>
  hoursTime(interval, trainer).map(({ day, open }) => ({ day, open: subtractIntervals(open, trainer.closed) }))
