import { Popover } from '@mantine/core'
import { useRef, type CSSProperties } from 'react'
import type { BlockCell } from '@shared/domain/calendar/day-layout'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { fromIso } from '@shared/domain/time/instant'
import type { SessionCard } from '../../lib/session-card'
import { useSessionState } from '../../lib/use-session-state'
import { stateLabel, Status } from '../../ui/status'
import { hueVars } from '../../ui/trainer-mark'
import type { DiaryBooking } from './laid-day'
import './booking-block.css'

interface BookingBlockProps {
  cell: BlockCell<DiaryBooking>
  hue: number
  isPast: boolean
  isOpen: boolean
  timeZone: string
  cellId: string
  tabIndex: number
  style: CSSProperties
  onFocus: () => void
  onOpen: () => void
  onClose: () => void
  card: SessionCard
}

const sideBySide = ({ lane, lanes }: { lane: number; lanes: number }): CSSProperties =>
  lanes === 1 ? {} : { left: `calc(4px + ${lane} * (100% - 8px) / ${lanes})`, width: `calc((100% - 8px) / ${lanes} - 2px)`, right: 'auto' }

/** A session on the grid: hue says who, edge, icon and words say how it stands. */
export const BookingBlock = ({
  cell,
  hue,
  isPast,
  isOpen,
  timeZone,
  cellId,
  tabIndex,
  style,
  onFocus,
  onOpen,
  onClose,
  card: Card,
}: BookingBlockProps) => {
  const block = useRef<HTMLButtonElement>(null)
  const dropdown = useRef<HTMLDivElement>(null)
  // Esc right after Enter: the card takes the focus only when it is already on its way out.
  const keepFocus = () => {
    const { activeElement } = document
    if (activeElement === document.body || dropdown.current?.contains(activeElement)) block.current?.focus()
  }
  const { booking } = cell
  const state = useSessionState()(booking)
  const starts = wallTimeLabel(fromIso(booking.startsAt), timeZone)
  const ends = wallTimeLabel(fromIso(booking.endsAt), timeZone)
  const label = `${booking.clientName}, ${starts}–${ends}, ${booking.sessionTypeName} with ${booking.trainerName}, ${stateLabel(state)}`
  return (
    <Popover
      opened={isOpen}
      onDismiss={onClose}
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
          data-past={isPast || undefined}
          data-selected={isOpen || undefined}
          tabIndex={tabIndex}
          style={{ ...hueVars(hue), ...style, ...sideBySide(cell) }}
          onFocus={onFocus}
          onClick={isOpen ? onClose : onOpen}
        >
          <span className="sr-only">{label}</span>
          <span className="booking-top" aria-hidden>
            <b>{booking.clientName}</b>
            <span className="booking-start tnum">{starts}</span>
            <Status state={state} isSmall />
          </span>
          <span className="booking-sub" aria-hidden>
            <span className="tnum">{starts}</span> {booking.sessionTypeName}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown ref={dropdown} p={0} aria-label={`${booking.clientName}, ${booking.sessionTypeName}`}>
        <Card booking={booking} onClose={onClose} />
      </Popover.Dropdown>
    </Popover>
  )
}
