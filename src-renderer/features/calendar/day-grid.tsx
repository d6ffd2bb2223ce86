import { useEffect, useMemo, useRef, useState, type CSSProperties, type FocusEvent } from 'react'
import type { Carried } from '@shared/domain/calendar/carried-session'
import { hourMs, toIso, type Instant } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { openBooking } from '../../lib/panel'
import type { DiaryColumn, DiaryDay } from '../../lib/records'
import type { SessionCard, SessionCardAct } from '../../lib/session-card'
import { useSessionState } from '../../lib/use-session-state'
import { BookingBlock } from './booking-block'
import { isShown, type CalendarFilter } from './calendar-filter'
import { CarriedGhost } from './carried-ghost'
import { DayColumn, placedAt, topOf } from './day-column'
import { DayHead } from './day-head'
import { DayProblem } from './day-problem'
import { GapButton, GapWords } from './gap-button'
import type { DiaryBooking, LaidDay } from './laid-day'
import { SlotButton } from './slot-button'
import { isCarriable, useCarry } from './use-carry'
import { cellId, useDayFocus } from './use-day-focus'
import { useDrag } from './use-drag'
import { useFreeSlots } from './use-free-slots'
import { useSessionKeys } from './use-session-keys'

interface DayGridProps {
  day: DiaryDay
  laid: LaidDay
  now: Instant
  title: string
  filter: CalendarFilter
  /** Their move is on its way to the server. */
  movingIds: readonly string[]
  onDrop: (booking: DiaryBooking, to: Carried, trainerName: string) => void
  card: SessionCard
}

/** A closed studio is closed for everybody. */
const absenceOf = ({ closedFor }: DiaryDay, { isAway }: DiaryColumn): string | null => {
  if (closedFor !== null) return closedFor === '' ? 'Closed' : `Closed: ${closedFor}`
  return isAway ? 'Away' : null
}

/** The day as a grid: elapsed time down, trainers across. One tab stop; arrows go through sessions and gaps. */
export const DayGrid = ({ day, laid, now, title, filter, movingIds, onDrop, card }: DayGridProps) => {
  const root = useRef<HTMLDivElement>(null)
  const [openCard, setOpenCard] = useState<{ id: string; act?: SessionCardAct } | null>(null)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const { hours, whole } = laid
  const { timeZone } = day
  const slots = useFreeSlots(day.onDate)
  const stateOf = useSessionState()
  // Where starts are offered, they are what the arrows go through; the gaps stay behind them.
  const columns = useMemo(
    () =>
      laid.columns.map((column) =>
        column.trainerId === slots?.trainerId
          ? {
              ...column,
              cells: [...column.cells.filter(({ kind }) => kind === 'block'), ...slots.cells].toSorted((a, b) => a.from - b.from),
              gaps: column.cells.filter((cell) => cell.kind === 'gap'),
            }
          : { ...column, gaps: [] },
      ),
    [laid.columns, slots],
  )
  const hourCount = (hours.until - hours.from) / hourMs
  const labelLength = Math.max(...hours.lines.map(({ label }) => label.length))
  const dayFocus = useDayFocus(root, columns, now)
  const carrying = useCarry({ day, laid, now, onDrop })
  const { ghost } = carrying
  const drag = useDrag({
    root,
    frame: carrying.frame,
    onLift: (booking) => carrying.liftUp(booking, 'pointer'),
    onCarry: carrying.carry,
    onDrop: carrying.drop,
    onCancel: carrying.putBack,
  })
  const isPointerDone = ghost === null
  useEffect(() => {
    if (isPointerDone) drag.letGo()
  }, [isPointerDone]) // oxlint-disable-line react/exhaustive-deps -- Esc, or gone at another desk: nothing hangs on the pointer any more
  const mayCarry = (booking: DiaryBooking) => isCarriable(booking, now, whole) && !movingIds.includes(booking.id)
  const focused = laid.diaries.flatMap(({ bookings }) => bookings).find(({ id }) => id === focusedId) ?? null
  const acts = useSessionKeys({
    booking: ghost === null ? focused : null,
    isCarriable: focused !== null && mayCarry(focused),
    onCarry: (booking) => carrying.liftUp(booking, 'keys'),
    onCard: (booking, act) => setOpenCard({ id: booking.id, act }),
  })
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // Another window is in front: what is held stays held.
    if (!document.hasFocus()) return
    if (ghost?.by === 'keys') carrying.putBack()
    if (!(relatedTarget instanceof HTMLElement && relatedTarget.dataset['cell'])) setFocusedId(null)
  }
  const isNowShown = now >= hours.from && now <= hours.until
  return (
    <div className="day-screen">
      <div
        className="day"
        role="grid"
        aria-label={`${title} by trainer`}
        ref={root}
        onKeyDown={(event) => ghost === null && dayFocus.onKeyDown(event)}
        style={{ '--columns': columns.length, '--hours': hourCount, '--label-length': labelLength } as CSSProperties}
      >
        <div className="day-body">
          <div className="day-heads" role="row">
            <span className="axis-head" role="columnheader">
              {day.zoneAbbreviation}
            </span>
            {laid.columns.map((column, index) => (
              <DayHead
                key={column.trainerId}
                trainer={day.columns[index]!}
                isClosed={day.closedFor !== null}
                column={column}
                timeZone={timeZone}
              />
            ))}
          </div>
          <div className="day-lines" role="row">
            <div className="day-axis" role="rowheader" aria-label="Hours">
              {hours.lines.map(({ at, label }) => (
                <span
                  key={at}
                  style={{ top: topOf(at, hours) }}
                  data-behind-now={(isNowShown && Math.abs(at - now) < hourMs / 4) || undefined}
                >
                  {label}
                </span>
              ))}
            </div>
            {columns.map((column, index) => {
              const trainer = day.columns[index]!
              return (
                <DayColumn
                  key={column.trainerId}
                  trainer={trainer}
                  absence={absenceOf(day, trainer)}
                  column={laid.columns[index]!}
                  hours={hours}
                >
                  {column.gaps.map((gap) => (
                    <div key={gap.key} className="open-stretch" data-behind style={placedAt(gap, hours)}>
                      {!slots?.cells.some(({ from }) => from >= gap.from && from < gap.from + hourMs / 2) && (
                        <GapWords gap={gap} timeZone={timeZone} />
                      )}
                    </div>
                  ))}
                  {column.cells.map((cell) => {
                    const at = { trainerId: column.trainerId, key: cell.key }
                    const shared = {
                      cellId: cellId(at),
                      tabIndex: dayFocus.isCurrent(at) ? 0 : -1,
                      onFocus: () => {
                        dayFocus.setPlace({ ...at, from: cell.from })
                        setFocusedId(cell.kind === 'block' ? cell.booking.id : null)
                      },
                      style: placedAt(cell, hours),
                      timeZone,
                    }
                    if (cell.kind === 'slot')
                      return (
                        <SlotButton
                          key={cell.key}
                          {...shared}
                          slot={cell}
                          trainerName={trainer.name}
                          onPick={() => slots?.pick(cell.from)}
                        />
                      )
                    if (cell.kind === 'gap')
                      return (
                        <GapButton
                          key={cell.key}
                          {...shared}
                          gap={cell}
                          trainerName={trainer.name}
                          onBook={() => openBooking({ trainerId: column.trainerId, onDate: day.onDate, startsAt: toIso(cell.from) })}
                        />
                      )
                    const { booking } = cell
                    return (
                      <BookingBlock
                        key={cell.key}
                        {...shared}
                        cell={cell}
                        state={stateOf(booking)}
                        hue={trainer.hue}
                        now={now}
                        isOpen={openCard?.id === booking.id}
                        act={openCard?.act}
                        isLifted={ghost?.booking.id === booking.id}
                        isAside={!isShown({ ...filter, trainers: [] }, booking)}
                        onPress={mayCarry(booking) ? (event, part) => drag.press(event, booking, part) : undefined}
                        onBlur={onBlur}
                        onOpen={(event) => {
                          if (ghost === null && !drag.endsDrag(event)) setOpenCard({ id: booking.id })
                        }}
                        onClose={() => setOpenCard(null)}
                        card={card}
                      />
                    )
                  })}
                  {ghost?.to.trainerId === column.trainerId && (
                    <CarriedGhost
                      clientName={ghost.booking.clientName}
                      span={ghost.span}
                      trainer={ghost.to.trainerId === ghost.booking.trainerId ? null : (trainer.name.split(' ')[0] ?? null)}
                      text={ghost.text}
                      kind={ghost.kind}
                      hue={trainer.hue}
                      isFollowed={ghost.by === 'keys'}
                      style={placedAt(ghost.to, hours)}
                    />
                  )}
                </DayColumn>
              )
            })}
            {isNowShown && (
              <div className="now-line" style={{ top: topOf(now, hours) }}>
                <span>{wallTimeLabel(now, timeZone).slice(0, 5)}</span>
                {columns.map(({ trainerId }, index) => (
                  <i key={trainerId} style={{ left: `${(index * 100) / columns.length}%` }} />
                ))}
              </div>
            )}
          </div>
        </div>
      </div>
      <p className="sr-only" role="status" aria-label="Carried session">
        {carrying.said}
      </p>
      <DayProblem acts={acts} day={laid.diaries} />
    </div>
  )
}
