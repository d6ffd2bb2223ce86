import { useQuery } from '@tanstack/react-query'
import { IconCircleDashed } from '@tabler/icons-react'
import { fromIso } from '@shared/domain/time/instant'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Booking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'

interface NeedsYouProps {
  confirmingId: string | null
  onConfirm: (booking: Booking) => void
}

/** As many as there are digits to pick them by. */
const mostShown = 9

/** Requests that wait for an answer, today's and later ones, the soonest first. */
export const NeedsYou = ({ confirmingId, onConfirm }: NeedsYouProps) => {
  const now = useStudioNow()
  const { today, timeOf, dayText, dayOfIso } = useStudioTime()
  const found = useQuery(
    queries.bookings.list.queryOptions({ input: { status: 'pending', from: today, sort: 'startsAt', limit: mostShown } }),
  )
  const waiting = (found.data?.items ?? []).filter(({ holdUntil }) => holdUntil === null || fromIso(holdUntil) > now)
  const more = (found.data?.total ?? 0) - (found.data?.items.length ?? 0)
  const when = (iso: string) => (dayOfIso(iso) === today ? `Today ${timeOf(iso)}` : `${dayText(dayOfIso(iso))} ${timeOf(iso)}`)
  const lapses = (iso: string, startsAt: string) => {
    if (dayOfIso(iso) === dayOfIso(startsAt)) return `at ${timeOf(iso)}`
    return dayOfIso(iso) === today ? `today at ${timeOf(iso)}` : when(iso)
  }
  useKeys(
    'Needs you',
    waiting.map((booking, index) => ({ keys: String(index + 1), label: `confirm ${booking.clientName}`, run: () => onConfirm(booking) })),
  )
  if (found.isError) return <Failed what="The requests" error={found.error} onRetry={() => void found.refetch()} />
  return (
    <section className="needs-you" aria-labelledby="needs-you">
      <SectionTitle id="needs-you" count={waiting.length + more}>
        Needs you
      </SectionTitle>
      {found.data && waiting.length === 0 && <p className="muted">Nobody waits for an answer.</p>}
      <ol className="tasks">
        {waiting.map((booking, index) => (
          <li key={booking.id}>
            <IconCircleDashed size={16} stroke={1.9} aria-hidden />
            <div>
              <b>{booking.clientName} waits for a yes</b>
              <span>
                {when(booking.startsAt)} with {booking.trainerName.split(' ')[0]}.
                {booking.holdUntil !== null && ` The hold lapses ${lapses(booking.holdUntil, booking.startsAt)}.`}
              </span>
            </div>
            <KeyButton size="xs" keys={String(index + 1)} loading={confirmingId === booking.id} onClick={() => onConfirm(booking)}>
              Confirm<span className="sr-only"> {booking.clientName}</span>
            </KeyButton>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="muted">{more} more, in the calendar.</p>}
    </section>
  )
}
