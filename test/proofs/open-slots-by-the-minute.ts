// The rule of free slots as PRODUCT says it, counted a minute at a time. It shares no code with the app, and imports nothing.

const minuteMs = 60_000
const dayMs = 1440 * minuteMs

interface Minutes {
  startMinute: number
  endMinute: number
}

interface Span {
  from: number
  until: number
}

export interface SlotQuestion {
  interval: Span
  trainer: {
    timeZone: string
    weekly: readonly (Minutes & { dayOfWeek: number })[]
    dates: readonly (Minutes & { onDate: string })[]
    away: readonly { startOn: string; endOn: string }[]
    closed: readonly Span[]
  }
  occupied: readonly Span[]
  shape: {
    durationMinutes: number
    stepMinutes: number
    bufferBeforeMinutes: number
    bufferAfterMinutes: number
    leadTimeMinutes: number
    horizonDays: number
  }
  now: number
}

/** What one minute of the world is for the trainer. */
interface Minute {
  /** Days since 1970 on the wall. */
  wallDay: number
  isWorking: boolean
  isClosed: boolean
  isOccupied: boolean
}

const dayNames = new Map<number, string>()
const dayName = (wallDay: number): string => {
  const name = dayNames.get(wallDay) ?? new Date(wallDay * dayMs).toISOString().slice(0, 10)
  dayNames.set(wallDay, name)
  return name
}

const isIn = (spans: readonly Span[], at: number): boolean => spans.some(({ from, until }) => from <= at && at < until)

/** The hours of one day on the wall; none while the trainer is away. */
const hoursOf = (wallDay: number, { weekly, dates, away }: SlotQuestion['trainer']): readonly Minutes[] => {
  // 1 January 1970 was a Thursday, which is 3 where Monday is 0.
  const weekday = (((wallDay + 3) % 7) + 7) % 7
  const day = dayName(wallDay)
  if (away.some(({ startOn, endOn }) => startOn <= day && day <= endOn)) return []
  const dated = dates.filter(({ onDate }) => onDate === day)
  return dated.length > 0 ? dated : weekly.filter(({ dayOfWeek }) => dayOfWeek === weekday)
}

const minutesFrom = (
  first: number,
  count: number,
  offsetAt: (instant: number) => number,
  { trainer, occupied }: SlotQuestion,
): Minute[] => {
  const days = new Map<number, readonly Minutes[]>()
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * minuteMs
    const wall = at + offsetAt(at)
    const wallDay = Math.floor(wall / dayMs)
    const minute = (wall - wallDay * dayMs) / minuteMs
    const hours = days.get(wallDay) ?? hoursOf(wallDay, trainer)
    days.set(wallDay, hours)
    return {
      wallDay,
      isWorking: hours.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute),
      isClosed: isIn(trainer.closed, at),
      isOccupied: isIn(occupied, at),
    }
  })
}

/** How far a day's first minute and a footprint can lie from the interval. */
const reachMinutes = 3 * 1440

/** The starts of free slots. Everything in the question but its `now` lies on whole minutes; `offsetAt` is the zone's wall time less UTC. */
export const slotStartsByTheMinute = (question: SlotQuestion, offsetAt: (instant: number) => number): number[] => {
  const { interval, shape, now } = question
  const first = interval.from - reachMinutes * minuteMs
  const count = (interval.until - interval.from) / minuteMs + 2 * reachMinutes
  const minutes = minutesFrom(first, count, offsetAt, question)
  const all = (from: number, until: number, isRight: (minute: Minute) => boolean): boolean => {
    for (let index = from; index < until; index++) if (!isRight(minutes[index] as Minute)) return false
    return true
  }
  const starts: number[] = []
  let stretchStart = 0
  for (let index = 1; index < count - reachMinutes; index++) {
    const [before, minute] = [minutes[index - 1] as Minute, minutes[index] as Minute]
    if (!minute.isWorking) continue
    // A stretch of the day's own hours begins here, and with it a grid.
    if (!before.isWorking || before.wallDay !== minute.wallDay) stretchStart = index
    if ((index - stretchStart) % shape.stepMinutes !== 0) continue
    const at = first + index * minuteMs
    if (at < interval.from || at >= interval.until) continue
    if (at < now + shape.leadTimeMinutes * minuteMs || at > now + shape.horizonDays * dayMs) continue
    const ends = index + shape.durationMinutes
    if (!all(index, ends, ({ isWorking, isClosed }) => isWorking && !isClosed)) continue
    if (!all(index - shape.bufferBeforeMinutes, ends + shape.bufferAfterMinutes, ({ isOccupied }) => !isOccupied)) continue
    starts.push(at)
  }
  return starts
}
