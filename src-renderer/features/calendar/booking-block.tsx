import { Popover } from '@mantine/core'
import { useRef, type CSSProperties, type FocusEvent, type MouseEvent, type PointerEvent } from 'react'
import type { SessionState } from '@shared/domain/bookings/session-state'
import type { BlockCell } from '@shared/domain/calendar/day-layout'
import { fromIso, minuteMs, type Instant } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import type { SessionCard, SessionCardAct } from '../../lib/session-card'
import { stateLabel, Status } from '../../ui/status'
import { hueVars } from '../../ui/trainer-mark'
import type { DiaryBooking } from './laid-day'
import './booking-block.css'

interface BookingBlockProps {
  cell: BlockCell<DiaryBooking>
  state: SessionState
  hue: number
  now: Instant
  isOpen: boolean
  /** What the card is opened for. */
  act: SessionCardAct | undefined
  timeZone: string
  cellId: string
  tabIndex: number
  style: CSSProperties
  /** In the air: only its place is drawn here. */
  isLifted: boolean
  /** Not among what the filter asks for. */
  isAside: boolean
  /** Can be carried and drawn longer; then presses are told. */
  onPress: ((event: PointerEvent<HTMLElement>, part: 'whole' | 'end') => void) | undefined
  onFocus: () => void
  onBlur: (event: FocusEvent) => void
  onOpen: (event: MouseEvent) => void
  onClose: () => void
  card: SessionCard
}

const sideBySide = ({ lane, lanes }: { lane: number; lanes: number }): CSSProperties =>
  lanes === 1 ? {} : { left: `calc(4px + ${lane} * (100% - 8px) / ${lanes})`, width: `calc((100% - 8px) / ${lanes} - 2px)`, right: 'auto' }

/** Who is missing, in words: `12 min late` inside the first hour. Null where nobody is. */
const missingText = (state: SessionState, from: Instant, now: Instant): string | null => {
  if (state === 'no_show_proposed') return stateLabel(state)
  if (state !== 'late') return null
  const minutes = Math.floor((now - from) / minuteMs)
  return minutes >= 1 && minutes < 60 ? `${minutes} min late` : stateLabel(state)
}

/** A session on the grid: hue says who, edge, icon and words say how it stands. */
export const BookingBlock = (props: BookingBlockProps) => {
  const { cell, state, hue, now, isOpen, act, timeZone, cellId, tabIndex, style, isLifted, isAside, onPress, card: Card } = props
  const block = useRef<HTMLButtonElement>(null)
  const dropdown = useRef<HTMLDivElement>(null)
  // Esc right after Enter: the card takes the focus only when it is already on its way out.
  const keepFocus = () => {
    const { activeElement } = document
    if (activeElement === document.body || dropdown.current?.contains(activeElement)) block.current?.focus()
  }
  const { booking } = cell
  const missing = missingText(state, booking.from, now)
  const starts = wallTimeLabel(fromIso(booking.startsAt), timeZone)
  const ends = wallTimeLabel(fromIso(booking.endsAt), timeZone)
  const label = [
    booking.clientName,
    `${starts}–${ends}`,
    `${booking.sessionTypeName} with ${booking.trainerName}`,
    missing ?? stateLabel(state),
    ...(isAside ? ['not in the filter'] : []),
  ].join(', ')
  return (
    <Popover
      opened={isOpen}
      onDismiss={props.onClose}
      onExitTransitionEnd={keepFocus}
      closeOnEscape={false}
      position="right-start"
      offset={8}
      width={328}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target popupType="dialog">
        <button
          ref={block}
          type="button"
          className="booking"
          data-cell={cellId}
          data-state={state}
          data-past={(cell.until <= now && missing === null) || undefined}
          data-selected={isOpen || undefined}
          data-carriable={onPress !== undefined || undefined}
          data-lifted={isLifted || undefined}
          data-aside={isAside || undefined}
          tabIndex={tabIndex}
          style={{ ...hueVars(hue), ...style, ...sideBySide(cell) }}
          onPointerDown={(event) => {
            const isEnd = event.target instanceof Element && event.target.closest('.booking-grip') !== null
            onPress?.(event, isEnd ? 'end' : 'whole')
          }}
          onFocus={props.onFocus}
          onBlur={props.onBlur}
          onClick={isOpen ? props.onClose : props.onOpen}
        >
          <span className="sr-only">{label}</span>
          <span className="booking-top" aria-hidden>
            <span className="booking-name">
              <b>{booking.clientName}</b>
              <span className="booking-start tnum">{starts}</span>
            </span>
            <Status state={state} isSmall {...(missing === null ? {} : { label: missing })} />
          </span>
          <span className="booking-sub" aria-hidden>
            <span className="tnum">{starts}</span> <span className="booking-type">{booking.sessionTypeName}</span>
            {missing !== null && <span className="booking-missing">{missing}</span>}
          </span>
          {onPress && <span className="booking-grip" aria-hidden />}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        ref={dropdown}
        p={0}
        mah="calc(100vh - 16px)"
        style={{ overflowY: 'auto' }}
        aria-label={`${booking.clientName}, ${booking.sessionTypeName}`}
      >
        <Card booking={booking} onClose={props.onClose} {...(act === undefined ? {} : { act })} />
      </Popover.Dropdown>
    </Popover>
  )
}
