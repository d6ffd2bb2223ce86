import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type CSSProperties } from 'react'
import { queries } from '../../lib/api'
import type { SessionCard } from '../../lib/session-card'
import { Failed } from '../../ui/failed'

export interface OpenSession {
  bookingId: string
  block: HTMLElement
}

interface RangeCardProps {
  opened: OpenSession | null
  onClose: () => void
  card: SessionCard
}

const over = (block: HTMLElement | undefined): CSSProperties => {
  const { left, top, width, height } = block?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 }
  return { left, top, width, height }
}

/** The card beside the pressed block. It opens when the booking is there, so that the focus goes straight to its first act. */
export const RangeCard = ({ opened, onClose, card: Card }: RangeCardProps) => {
  const dropdown = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLElement | null>(null)
  const id = opened?.bookingId ?? ''
  const booking = useQuery(queries.bookings.get.queryOptions({ input: { id }, enabled: opened !== null }))
  useEffect(() => {
    if (opened) last.current = opened.block
  }, [opened])
  const keepFocus = () => {
    const { activeElement } = document
    if (activeElement === document.body || dropdown.current?.contains(activeElement)) last.current?.focus()
  }
  const isShown = opened !== null && (booking.data !== undefined || booking.isError)
  return (
    <Popover
      opened={isShown}
      onDismiss={onClose}
      onExitTransitionEnd={keepFocus}
      closeOnEscape={false}
      position="right-start"
      offset={8}
      width={328}
      trapFocus
      returnFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span className="card-anchor" style={over(opened?.block)} />
      </Popover.Target>
      <Popover.Dropdown
        ref={dropdown}
        p={0}
        role="dialog"
        aria-label={booking.data ? `${booking.data.clientName}, ${booking.data.sessionTypeName}` : 'Session'}
      >
        {booking.data && <Card booking={booking.data} onClose={onClose} />}
        {booking.isError && <Failed what="The session" error={booking.error} onRetry={() => void booking.refetch()} />}
      </Popover.Dropdown>
    </Popover>
  )
}
