// What a zone's clocks say, read from Intl alone: nothing of the code under proof is asked.

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The clocks are put from one offset to another at `at`. */
export interface Transition {
  at: number
  before: number
  after: number
}

export interface ZoneClocks {
  timeZone: string
  transitions: readonly Transition[]
  /** Wall time less UTC, in milliseconds. */
  offsetAt(instant: number): number
}

const offsetReader = (timeZone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (instant) => {
    const [, month, day, year, hour, minute, second] = /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d):(\d\d)$/.exec(format.format(instant)) ?? []
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - instant
  }
}

/** The first minute of the new offset, between two instants that differ. */
const firstMinuteOf = (offset: (instant: number) => number, from: number, until: number): number => {
  const old = offset(from)
  let [low, high] = [from / minuteMs, until / minuteMs]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (offset(middle * minuteMs) === old) low = middle
    else high = middle
  }
  return high * minuteMs
}

/** Every change of a zone's offset in these years, found by asking once a day. */
export const zoneClocks = (timeZone: string, firstYear: number, lastYear: number): ZoneClocks => {
  const offset = offsetReader(timeZone)
  const transitions: Transition[] = []
  const first = Date.UTC(firstYear, 0)
  let before = offset(first)
  const atStart = before
  for (let from = first; from < Date.UTC(lastYear + 1, 0); from += dayMs) {
    const after = offset(from + dayMs)
    if (after !== before) transitions.push({ at: firstMinuteOf(offset, from, from + dayMs), before, after })
    before = after
  }
  return {
    timeZone,
    transitions,
    offsetAt: (instant) => transitions.findLast(({ at }) => at <= instant)?.after ?? atStart,
  }
}
