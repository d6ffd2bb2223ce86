import { useQuery } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Outputs } from '../../lib/api'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { eventWords } from './event-words'

type BookingEvent = Outputs['bookings']['history']['items'][number]

interface BookingHistoryProps {
  bookingId: string
  /** H opens and folds it. */
  hasKey: boolean
}

/** Who did what and when, the latest first; folded until asked for. */
export const BookingHistory = ({ bookingId, hasKey }: BookingHistoryProps) => {
  const [isOpen, setIsOpen] = useState(false)
  const toggle = () => setIsOpen(!isOpen)
  const found = useQuery(queries.bookings.history.queryOptions({ input: { id: bookingId }, enabled: isOpen }))
  useKeys('History', [{ keys: 'H', label: 'history', run: toggle }], { isOn: hasKey })
  return (
    <section className="booking-history">
      <button type="button" className="fold" aria-expanded={isOpen} aria-keyshortcuts="H" onClick={toggle}>
        <IconChevronRight size={14} stroke={1.9} aria-hidden />
        History
        <span className="grow" />
        <Key keys="H" />
      </button>
      {isOpen && found.isError && <Failed what="The history" error={found.error} onRetry={() => void found.refetch()} />}
      {isOpen && found.data && (
        <ol aria-label="History">
          {found.data.items.toReversed().map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
      )}
    </section>
  )
}

const Event = ({ event: { change, reason, fromStartsAt, toStartsAt, by, at } }: { event: BookingEvent }) => {
  const { dayAndTime } = useStudioTime()
  const isElsewhen = change === 'moved' && fromStartsAt !== null && toStartsAt !== null
  return (
    <li>
      <b>{eventWords(change)}</b>
      {isElsewhen && ` ${dayAndTime(fromStartsAt)} → ${dayAndTime(toStartsAt)}`}
      {reason !== null && reason !== '' && `: ${reason}`}
      <small>
        {by}, {dayAndTime(at)}
      </small>
    </li>
  )
}
