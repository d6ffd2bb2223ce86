import { dayLayout, type LaidBooking } from '@shared/domain/calendar/day-layout'
import { sessionState, type SessionState } from '@shared/domain/bookings/session-state'
import { fromIso, minuteMs, type Instant, type Interval } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { printable } from '../../core/printable'
import type { calendarDay } from './calendar-day'

export interface SheetLine {
  left: string
  /** The state in words, at the end of the line. */
  right?: string
  weight: 'name' | 'detail'
  isStruck?: boolean
}

export interface SheetCell extends Interval {
  kind: 'session' | 'free' | 'freed'
  /** `open` asks for a yes, `done` is past caring. */
  edge: 'open' | 'firm' | 'done'
  lane: number
  lanes: number
  lines: SheetLine[]
  /** Said instead where a cell goes on from the sheet before. */
  restWords: string
}

export interface SheetColumn {
  name: string
  summary: string
  /** Why there is nothing, where there is nothing. */
  emptyWords: string | null
  open: Interval[]
  closed: Interval[]
  cells: SheetCell[]
  sessionCount: number
}

type CalendarDay = Awaited<ReturnType<typeof calendarDay>>
type Column = CalendarDay['columns'][number]
type Booking = Column['bookings'][number]
interface Session extends LaidBooking {
  bookings: readonly Booking[]
}

/** Confirmed is what is expected, so it stays unmarked. */
const stateWords: Record<SessionState, string | null> = {
  pending: 'Pending',
  confirmed: null,
  checked_in: 'Checked in',
  late: 'Late',
  no_show_proposed: 'No-show?',
  completed: 'Completed',
  no_show: 'No-show',
  cancelled: 'Cancelled',
}

/** Seats of one session are one block. */
const sessionsOf = (bookings: readonly Booking[]): Session[] =>
  Map.groupBy(bookings, ({ sessionId }) => sessionId)
    .values()
    .flatMap((seats): Session[] => {
      const first = seats.find(({ status }) => status !== 'cancelled') ?? seats[0]
      if (!first) return []
      const { sessionId: id, status, bufferBeforeMinutes, bufferAfterMinutes } = first
      return [
        {
          id,
          status,
          bufferBeforeMinutes,
          bufferAfterMinutes,
          from: fromIso(first.startsAt),
          until: fromIso(first.endsAt),
          bookings: seats,
        },
      ]
    })
    .toArray()

interface Wording {
  timeZone: string
  now: Instant
  isCheckingIn: boolean
  /** The whole studio, that day. */
  isClosed: boolean
}

const rangeText = ({ from, until }: Interval, timeZone: string): string =>
  `${wallTimeLabel(from, timeZone)}–${wallTimeLabel(until, timeZone)}`

const stateOf = (booking: Booking, { now, isCheckingIn }: Wording): SessionState =>
  sessionState(
    {
      status: booking.status,
      startsAt: fromIso(booking.startsAt),
      endsAt: fromIso(booking.endsAt),
      checkedInAt: booking.checkedInAt === null ? null : fromIso(booking.checkedInAt),
    },
    now,
    isCheckingIn,
    // Paper waits for nobody: what is over without its client is marked.
    0,
  )

/** A name with letters the sheet cannot print is helped by the client's number. */
const nameOf = ({ clientName, clientNumber }: Booking): string => {
  const printed = printable(clientName)
  return printed === clientName ? clientName : `${printed} (client ${clientNumber})`.trim()
}

const clientLine = (booking: Booking, wording: Wording, weight: SheetLine['weight']): SheetLine => {
  const state = stateOf(booking, wording)
  const words = state === 'late' ? `${Math.floor((wording.now - fromIso(booking.startsAt)) / minuteMs)} min late` : stateWords[state]
  const isStruck = state === 'no_show' || state === 'cancelled'
  return { left: nameOf(booking), weight, ...(words === null ? {} : { right: words }), ...(isStruck ? { isStruck } : {}) }
}

const noteLines = (bookings: readonly Booking[]): SheetLine[] =>
  bookings.filter(({ notes }) => notes.trim() !== '').map(({ notes }) => ({ left: notes, weight: 'detail' }))

const sessionLines = (session: Session, wording: Wording): SheetLine[] => {
  const [first] = session.bookings
  if (!first) return []
  const when: SheetLine = { left: `${rangeText(session, wording.timeZone)} ${first.sessionTypeName}`, weight: 'detail' }
  if (first.kind === 'private') return [clientLine(first, wording, 'name'), when, ...noteLines([first])]
  const booked = session.bookings.filter(({ status }) => status !== 'cancelled').length
  const clients = session.bookings.map((seat) => clientLine(seat, wording, 'detail'))
  return [
    { left: first.sessionTypeName, right: `${booked} booked`, weight: 'name' },
    { ...when, left: rangeText(session, wording.timeZone) },
    ...clients,
  ]
}

const edgeOf = ({ bookings }: Session): SheetCell['edge'] =>
  bookings.some(({ status }) => status === 'pending') ? 'open' : bookings.some(({ status }) => status === 'confirmed') ? 'firm' : 'done'

const freedLines = (freedBy: readonly Session[], timeZone: string): SheetLine[] =>
  freedBy.flatMap(({ from, bookings }) =>
    bookings.map((booking) => ({ left: `${wallTimeLabel(from, timeZone)} ${nameOf(booking)} cancelled`, weight: 'detail' as const })),
  )

/** A column as it goes on paper. What is free is said from now on; what was cancelled before is named all the same. */
const sheetColumn = (column: Column, whole: Interval, wording: Wording): SheetColumn => {
  const { timeZone, now, isClosed } = wording
  const open = column.open.map(({ startsAt, endsAt }) => ({ from: fromIso(startsAt), until: fromIso(endsAt) }))
  const days = [{ trainerId: column.trainerId, open, bookings: sessionsOf(column.bookings) }]
  const [laid] = dayLayout(days, { ...whole, now })
  const [fromMidnight] = dayLayout(days, { ...whole, now: whole.from })
  if (!laid || !fromMidnight) throw new Error('a column was laid out to nothing')
  const gaps = laid.cells.filter((cell) => cell.kind === 'gap')
  const named = new Set(gaps.flatMap(({ freedBy }) => freedBy))
  const cells = laid.cells.map((cell): SheetCell => {
    if (cell.kind === 'block') {
      const { from, until, lane, lanes, booking } = cell
      return {
        kind: 'session',
        edge: edgeOf(booking),
        from,
        until,
        lane,
        lanes,
        lines: sessionLines(booking, wording),
        restWords: `until ${wallTimeLabel(until, timeZone)}`,
      }
    }
    const { from, until } = cell
    const lines: SheetLine[] = [{ left: `${rangeText(cell, timeZone)} free`, weight: 'detail' }, ...freedLines(cell.freedBy, timeZone)]
    return { kind: 'free', edge: 'open', from, until, lane: 0, lanes: 1, lines, restWords: `free until ${wallTimeLabel(until, timeZone)}` }
  })
  const past = fromMidnight.cells.flatMap((cell): SheetCell[] => {
    const freedBy = cell.kind === 'gap' ? cell.freedBy.filter((session) => !named.has(session)) : []
    if (freedBy.length === 0) return []
    const until = gaps.find((gap) => gap.from > cell.from && gap.from < cell.until)?.from ?? cell.until
    return [{ kind: 'freed', edge: 'open', from: cell.from, until, lane: 0, lanes: 1, lines: freedLines(freedBy, timeZone), restWords: '' }]
  })
  const next = laid.nextFreeAt === null ? '' : `, free ${wallTimeLabel(laid.nextFreeAt, timeZone)}`
  return {
    name: column.name,
    summary: column.isAway ? `Away. ${laid.bookedCount} booked` : `${laid.bookedCount} booked${next}`,
    emptyWords: laid.cells.length > 0 || open.length > 0 ? null : isClosed ? 'Closed' : column.isAway ? 'Away' : 'No hours this day',
    open,
    closed: laid.closed,
    cells: [...cells, ...past].sort((a, b) => a.from - b.from),
    sessionCount: laid.bookedCount,
  }
}

export const sheetColumns = (day: CalendarDay): SheetColumn[] => {
  const whole = { from: fromIso(day.startsAt), until: fromIso(day.endsAt) }
  const isCheckingIn = day.columns.some(({ bookings }) => bookings.some(({ checkedInAt }) => checkedInAt !== null))
  return day.columns.map((column) =>
    sheetColumn(column, whole, { timeZone: day.timeZone, now: fromIso(day.now), isCheckingIn, isClosed: day.closedFor !== null }),
  )
}
