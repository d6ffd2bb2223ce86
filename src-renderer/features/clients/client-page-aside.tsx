import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queries } from '../../lib/api'
import type { SessionCard } from '../../lib/session-card'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'

interface ClientAsideProps {
  bookingId: string
  card: SessionCard
  onClose: () => void
}

/** The session opened from the timeline. */
export const ClientAside = ({ bookingId, card: Card, onClose }: ClientAsideProps) => {
  const aside = useRef<HTMLElement>(null)
  const found = useQuery(queries.bookings.get.queryOptions({ input: { id: bookingId } }))
  const isThere = found.data !== undefined
  useEffect(() => {
    if (isThere) aside.current?.querySelector<HTMLElement>('[data-autofocus], button:not([aria-label="Close"])')?.focus()
  }, [isThere, bookingId])
  return (
    <aside className="detail" ref={aside} aria-label="Session">
      {found.isError && <Failed what="The session" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={4} />}
      {found.data && <Card key={bookingId} booking={found.data} onClose={onClose} />}
    </aside>
  )
}
