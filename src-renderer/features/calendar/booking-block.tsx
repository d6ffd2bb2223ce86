import { Popover } from '@mantine/core'
import { IconClockExclamation, IconHelpCircle } from '@tabler/icons-react'
import { useRef, type CSSProperties, type FocusEvent, type MouseEvent, type PointerEvent } from 'react'
import { absenceOf, type Absence } from '@shared/domain/calendar/attendance'
import type { BlockCell } from '@shared/domain/calendar/day-layout'
import { fromIso, type Instant } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import type { SessionCard, SessionCardAct } from '../../lib/session-card'
import { useSessionState } from '../../lib/use-session-state'
import { stateLabel, Status } from '../../ui/status'
import { hueVars } from '../../ui/trainer-mark'
import type { DiaryBooking } from './laid-day'
import './booking-block.css'

interface BookingBlockProps {
  cell: BlockCell<DiaryBooking>
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

const absenceText = (absence: Absence): string => {
  if (absence.kind === 'ended') return 'No-show?'
  return absence.minutes < 60 ? `${absence.minutes} min late` : 'Late'
}

/** Asks for somebody, so its words stay wherever there is room. */
const AbsenceMark = ({ absence }: { absence: Absence }) => {
  const Icon = absence.kind === 'ended' ? IconHelpCircle : IconClockExclamation
  return (
    <span className="status" data-tone="warning">
      <Icon size={14} stroke={1.9} aria-hidden />
      <span className="status-label">{absenceText(absence)}</span>
    </span>
  )
}

/** A session on the grid: hue says who, edge, icon and words say how it stands. */
export const BookingBlock = (props: BookingBlockProps) => {
  const { cell, hue, now, isOpen, act, timeZone, cellId, tabIndex, style, isLifted, isAside, onPress, card: Card } = props
  const block = useRef<HTMLButtonElement>(null)
  const dropdown = useRef<HTMLDivElement>(null)
  // Esc right after Enter: the card takes the focus only when it is already on its way out.
  const keepFocus = () => {
    const { activeElement } = document
    if (activeElement === document.body || dropdown.current?.contains(activeElement)) block.current?.focus()
  }
  const { booking } = cell
  const state = useSessionState()(booking)
  const absence = absenceOf({ ...booking, isCheckedIn: booking.checkedInAt !== null }, now)
  const starts = wallTimeLabel(fromIso(booking.startsAt), timeZone)
  const ends = wallTimeLabel(fromIso(booking.endsAt), timeZone)
  const label = [
    booking.clientName,
    `${starts}–${ends}`,
    `${booking.sessionTypeName} with ${booking.trainerName}`,
    stateLabel(state),
    ...(absence ? [absenceText(absence)] : []),
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
          data-absence={absence?.kind}
          data-past={(cell.until <= now && absence === null) || undefined}
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
            {absence ? <AbsenceMark absence={absence} /> : <Status state={state} isSmall />}
          </span>
          <span className="booking-sub" aria-hidden>
            <span className="tnum">{starts}</span> <span className="booking-type">{booking.sessionTypeName}</span>
            {absence && <span className="booking-absence">{absenceText(absence)}</span>}
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
