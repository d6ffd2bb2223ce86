import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { firstPlace, neighbourPlace, placeAt, type Direction, type FocusPlace } from '@shared/domain/calendar/day-focus'
import { hourMs, toIso, type Instant } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { announceBooked, openBooking, usePanel } from '../../lib/panel'
import type { DiaryDay } from '../../lib/records'
import type { SessionCard } from '../../lib/session-card'
import { BookingBlock } from './booking-block'
import { DayHead } from './day-head'
import { GapButton } from './gap-button'
import type { LaidDay } from './laid-day'

interface DayGridProps {
  day: DiaryDay
  laid: LaidDay
  now: Instant
  title: string
  card: SessionCard
}

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
}

const cellId = ({ trainerId, key }: FocusPlace) => `${trainerId} ${key}`

/** The day as a grid: elapsed time down, trainers across. One tab stop; arrows go through sessions and gaps. */
export const DayGrid = ({ day, laid, now, title, card }: DayGridProps) => {
  const root = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<(FocusPlace & { from: Instant }) | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const justBookedId = usePanel((panel) => panel.justBookedId)
  const { columns, hours } = laid
  const { timeZone } = day
  const hourCount = (hours.until - hours.from) / hourMs
  const isThere =
    place !== null && columns.some(({ trainerId, cells }) => trainerId === place.trainerId && cells.some(({ key }) => key === place.key))
  const nextPlace = place === null ? null : placeAt(columns, place.trainerId, place.from)
  const current = isThere ? place : (nextPlace ?? firstPlace(columns, now))
  const focus = (at: FocusPlace) => root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(at))}"]`)?.focus()
  useEffect(() => {
    if (justBookedId === null) return
    const column = columns.find(({ cells }) => cells.some(({ key }) => key === `booking ${justBookedId}`))
    if (!column) return
    focus({ trainerId: column.trainerId, key: `booking ${justBookedId}` })
    announceBooked(null)
  }, [justBookedId, columns])
  // A cancelled session is gone with the focus in it; the time it freed takes over.
  const isFocusLost = place !== null && !isThere
  useEffect(() => {
    if (isFocusLost && current !== null && document.activeElement === document.body) focus(current)
  }, [isFocusLost]) // oxlint-disable-line react/exhaustive-deps -- once, when the cell goes
  useEffect(() => {
    const stop = root.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
    // A change of day, or coming here by key, leaves the focus on nothing: the arrows work at once.
    if (document.activeElement === document.body) stop?.focus({ preventScroll: true })
    void stop?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (
      direction === undefined ||
      current === null ||
      event.ctrlKey ||
      event.altKey ||
      !(event.target instanceof HTMLElement) ||
      !event.target.dataset.cell
    )
      return
    event.preventDefault()
    focus(neighbourPlace(columns, current, direction))
  }
  const top = (at: Instant) => `calc(${(at - hours.from) / hourMs} * var(--hour-height))`
  const placed = (from: Instant, until: Instant): CSSProperties => ({
    top: top(from),
    height: `calc(${(until - from) / hourMs} * var(--hour-height) - 2px)`,
  })
  const isNowShown = now >= hours.from && now <= hours.until
  return (
    <div
      className="day"
      role="grid"
      aria-label={`${title} by trainer`}
      ref={root}
      onKeyDown={onKeyDown}
      style={{ '--columns': columns.length, '--hours': hourCount } as CSSProperties}
    >
      <div className="day-body">
        <div className="day-heads" role="row">
          <span className="axis-head" role="columnheader">
            {day.zoneAbbreviation}
          </span>
          {columns.map((column, index) => (
            <DayHead key={column.trainerId} trainer={day.columns[index]!} column={column} timeZone={timeZone} />
          ))}
        </div>
        <div className="day-lines" role="row">
          <div className="day-axis" role="rowheader" aria-label="Hours">
            {hours.lines.map(({ at, label }) => (
              <span key={at} style={{ top: top(at), visibility: isNowShown && Math.abs(at - now) < hourMs / 4 ? 'hidden' : undefined }}>
                {label}
              </span>
            ))}
          </div>
          {columns.map((column, index) => {
            const trainer = day.columns[index]!
            return (
              <div key={column.trainerId} className="day-column" role="gridcell">
                {column.closed.map(({ from, until }) => {
                  const shown = { from: Math.max(from, hours.from), until: Math.min(until, hours.until) }
                  if (shown.from >= shown.until) return null
                  return (
                    <div
                      key={from}
                      className="closed"
                      style={{ top: top(shown.from), height: `calc(${(shown.until - shown.from) / hourMs} * var(--hour-height))` }}
                    >
                      {trainer.isAway && <span>Away</span>}
                    </div>
                  )
                })}
                {column.cells.map((cell) => {
                  const at = { trainerId: column.trainerId, key: cell.key }
                  const shared = {
                    cellId: cellId(at),
                    tabIndex: current !== null && cellId(current) === cellId(at) ? 0 : -1,
                    onFocus: () => setPlace({ ...at, from: cell.from }),
                    style: placed(cell.from, cell.until),
                    timeZone,
                  }
                  return cell.kind === 'gap' ? (
                    <GapButton
                      key={cell.key}
                      {...shared}
                      gap={cell}
                      trainerName={trainer.name}
                      onBook={() => openBooking({ trainerId: column.trainerId, onDate: day.onDate, startsAt: toIso(cell.from) })}
                    />
                  ) : (
                    <BookingBlock
                      key={cell.key}
                      {...shared}
                      cell={cell}
                      hue={trainer.hue}
                      isPast={cell.until <= now}
                      isOpen={openId === cell.booking.id}
                      onOpen={() => setOpenId(cell.booking.id)}
                      onClose={() => setOpenId(null)}
                      card={card}
                    />
                  )
                })}
              </div>
            )
          })}
          {isNowShown && (
            <div className="now-line" style={{ top: top(now) }}>
              <span>{wallTimeLabel(now, timeZone).slice(0, 5)}</span>
              {columns.map(({ trainerId }, index) => (
                <i key={trainerId} style={{ left: `${(index * 100) / columns.length}%` }} />
              ))}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
