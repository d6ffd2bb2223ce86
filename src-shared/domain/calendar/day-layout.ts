import { addMinutes, hourMs, minuteMs, type Instant, type Interval } from '../time/instant'
import { intersectIntervals, mergeIntervals, subtractIntervals } from '../time/intervals'
import { lanesOf } from './lanes'

export interface LaidBooking extends Interval {
  id: string
  status: 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
}

export interface DayColumn<Booking extends LaidBooking> {
  trainerId: string
  open: readonly Interval[]
  bookings: readonly Booking[]
}

/** A session on the grid. Only sessions meant to overlap share a width: `lane` of `lanes`. */
export interface BlockCell<Booking> extends Interval {
  kind: 'block'
  key: string
  booking: Booking
  lane: number
  lanes: number
}

/** Working time nobody has taken, from now on; `freedBy` are the sessions cancelled in it. */
export interface GapCell<Booking> extends Interval {
  kind: 'gap'
  key: string
  freedBy: Booking[]
}

export type DayCell<Booking> = BlockCell<Booking> | GapCell<Booking>

export interface LaidColumn<Booking> {
  trainerId: string
  /** Sessions and gaps in the order of the day. */
  cells: DayCell<Booking>[]
  closed: Interval[]
  bookedCount: number
  /** Share of the working time that is taken, 0–1. */
  load: number
  /** Start of the first gap of at least an hour, or null. */
  nextFreeAt: Instant | null
}

export interface DayFrame extends Interval {
  now: Instant
}

/** A gap shorter than this sells nothing. */
const smallestGapMinutes = 15
/** A gap that has begun is offered from the next quarter on. */
const quarterMs = 15 * minuteMs

/** What a session takes of its trainer: its time and its buffers. */
export const footprintOf = (booking: LaidBooking): Interval => ({
  from: addMinutes(booking.from, -booking.bufferBeforeMinutes),
  until: addMinutes(booking.until, booking.bufferAfterMinutes),
})

const lengthOf = (intervals: readonly Interval[]): number => intervals.reduce((sum, { from, until }) => sum + until - from, 0)

const roundedUp = (at: Instant, from: Instant): Instant => from + Math.ceil((at - from) / quarterMs) * quarterMs

const layColumn = <Booking extends LaidBooking>(column: DayColumn<Booking>, frame: DayFrame): LaidColumn<Booking> => {
  const standing = column.bookings.filter(({ status }) => status !== 'cancelled')
  const cancelled = column.bookings.filter(({ status }) => status === 'cancelled')
  const open = mergeIntervals(column.open)
  const taken = standing.map(footprintOf)
  const sellable = subtractIntervals(open, [...taken, { from: frame.from, until: Math.max(frame.from, roundedUp(frame.now, frame.from)) }])
  const gaps = sellable
    .filter(({ from, until }) => until - from >= smallestGapMinutes * minuteMs)
    .map((gap): GapCell<Booking> => ({
      kind: 'gap',
      key: `gap ${gap.from}`,
      ...gap,
      freedBy: cancelled.filter(({ from }) => from >= gap.from && from < gap.until),
    }))
  const lanes = lanesOf(standing)
  const blocks = standing.map((booking, index): BlockCell<Booking> => ({
    kind: 'block',
    key: `booking ${booking.id}`,
    from: Math.max(booking.from, frame.from),
    until: Math.min(booking.until, frame.until),
    booking,
    ...lanes[index]!,
  }))
  const openMs = lengthOf(open)
  return {
    trainerId: column.trainerId,
    cells: [...blocks, ...gaps].sort((a, b) => a.from - b.from || a.key.localeCompare(b.key)),
    closed: subtractIntervals([{ from: frame.from, until: frame.until }], open),
    bookedCount: standing.length,
    load: openMs === 0 ? 0 : lengthOf(intersectIntervals(mergeIntervals(standing), open)) / openMs,
    nextFreeAt: gaps.find(({ from, until }) => until - from >= hourMs)?.from ?? null,
  }
}

/** The day of the diary as cells per trainer: sessions, free gaps and closed time. */
export const dayLayout = <Booking extends LaidBooking>(columns: readonly DayColumn<Booking>[], frame: DayFrame): LaidColumn<Booking>[] =>
  columns.map((column) => layColumn(column, frame))
