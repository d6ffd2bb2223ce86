import { minuteMs, dayMs, type Instant, type Interval } from '../time/instant'
import { mergeIntervals } from '../time/intervals'
import { hoursTime, type TrainerHours } from './open-time'

export interface SlotShape {
  durationMinutes: number
  /** Distance between offered starts in elapsed minutes, counted from the start of each stretch of open time. */
  stepMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  leadTimeMinutes: number
  horizonDays: number
}

interface SlotQuestion {
  /** Slots starting in here. */
  interval: Interval
  trainer: TrainerHours
  /** Footprints `[blockedFrom, blockedUntil)` that occupy the trainer. */
  occupied: readonly Interval[]
  shape: SlotShape
  now: Instant
}

/** The first footprint that could still reach past `from`, in footprints sorted by start. */
const overlapsAny = (sorted: readonly Interval[], from: Instant, until: Instant): boolean => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Interval).from < until) low = middle + 1
    else high = middle
  }
  for (let index = low - 1; index >= 0; index--) {
    const one = sorted[index] as Interval
    if (one.until > from) return true
    if (one.from <= from - dayMs) return false
  }
  return false
}

/**
 * The starts a trainer can be booked at. The grid of a stretch of a day's hours is moved neither by bookings nor by closed time; a slot fits when its
 * footprint `[start − before, end + after)` touches no occupied one. Buffers may hang over opening time and into closed time, the session may not; where the
 * next day opens at midnight it may run into it.
 */
export const openSlots = ({ interval, trainer, occupied, shape, now }: SlotQuestion): Interval[] => {
  const durationMs = shape.durationMinutes * minuteMs
  const stepMs = shape.stepMinutes * minuteMs
  const earliest = Math.max(interval.from, now + shape.leadTimeMinutes * minuteMs)
  const latest = Math.min(interval.until - 1, now + shape.horizonDays * dayMs)
  const footprints = [...occupied].sort((a, b) => a.from - b.from)
  const slots: Interval[] = []
  const days = hoursTime({ from: interval.from, until: interval.until + durationMs }, trainer)
  const whole = mergeIntervals(days.flatMap(({ open }) => open))
  for (const { open } of days) {
    for (const stretch of open) {
      const closesAt = whole.find((one) => one.from <= stretch.from && stretch.until <= one.until)?.until ?? stretch.until
      const skipped = Math.max(0, Math.ceil((earliest - stretch.from) / stepMs))
      for (
        let from = stretch.from + skipped * stepMs;
        from < stretch.until && from + durationMs <= closesAt && from <= latest;
        from += stepMs
      ) {
        const until = from + durationMs
        if (trainer.closed.some((one) => one.from < until && from < one.until)) continue
        if (!overlapsAny(footprints, from - shape.bufferBeforeMinutes * minuteMs, until + shape.bufferAfterMinutes * minuteMs))
          slots.push({ from, until })
      }
    }
  }
  return slots.sort((a, b) => a.from - b.from)
}
