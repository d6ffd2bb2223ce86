import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isDesk } from '../../lib/access'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Booking } from '../../lib/records'
import type { SessionCard, SessionCardAct } from '../../lib/session-card'
import { useMe } from '../../lib/signed-in'
import type { useBookingActs } from '../../lib/use-booking-acts'
import { EndingToday } from './ending-today'
import { MoneyToday } from './money-today'
import { NeedsYou } from './needs-you'

/** A session in the panel: of a task, or with `booking` null the one the list is at. */
export interface OpenCard {
  booking: Booking | null
  act?: SessionCardAct
}

interface TodayAsideProps {
  open: OpenCard | null
  current: Booking | undefined
  bookings: readonly Booking[]
  card: SessionCard
  direct: ReturnType<typeof useBookingActs>
  onDecide: (booking: Booking) => void
  onClose: () => void
}

/** Beside the list: the session being looked at, else what asks for a decision. */
export const TodayAside = ({ open, current, bookings, card: Card, direct, onDecide, onClose }: TodayAsideProps) => {
  const me = useMe()
  const aside = useRef<HTMLElement>(null)
  useKeys('Beside the list', [
    {
      keys: 'Shift T',
      label: 'money and what runs out',
      run: () => aside.current?.querySelector<HTMLElement>('.money-today button, .ending-today button')?.focus(),
    },
  ])
  const [confirmingId, setConfirmingId] = useState<string | null>(null)
  const task = open?.booking ?? null
  // A task may be of another day, which the list does not hold.
  const found = useQuery(
    queries.bookings.get.queryOptions({
      input: { id: task?.id ?? 'none' },
      enabled: task !== null && !bookings.some(({ id }) => id === task.id),
    }),
  ).data
  const shown = open === null ? undefined : task === null ? current : (bookings.find(({ id }) => id === task.id) ?? found ?? task)
  const shownId = shown?.id ?? null
  // From a row the list keeps the focus, and its arrows; a task is gone with its button.
  useEffect(() => {
    if (shownId !== null && (task !== null || document.activeElement === document.body))
      aside.current?.querySelector<HTMLElement>('[data-autofocus], button:not([aria-label="Close"])')?.focus()
  }, [shownId, task])
  return (
    <aside className="detail" ref={aside} aria-label={shown ? 'Session' : 'Needs you'}>
      {shown ? (
        <Card
          key={`${shown.id} ${open?.act ?? ''}`}
          booking={shown}
          onClose={onClose}
          {...(open?.act === undefined ? {} : { act: open.act })}
        />
      ) : (
        <>
          <NeedsYou
            confirmingId={direct.isRunning ? confirmingId : null}
            onConfirm={(booking) => {
              setConfirmingId(booking.id)
              direct.confirm(booking)
            }}
            onDecide={onDecide}
            onAllDone={onClose}
          />
          {isDesk(me.role) && <MoneyToday bookings={bookings} />}
          <EndingToday bookings={bookings} />
        </>
      )}
    </aside>
  )
}
