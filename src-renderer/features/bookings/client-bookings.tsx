import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { IconCalendarOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { queries } from '../../lib/api'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { LoadingLines } from '../../ui/loading-lines'
import { SectionTitle } from '../../ui/section-title'
import { useSessionState } from '../../lib/use-session-state'
import { Status } from '../../ui/status'
import '../../ui/table.css'
import './bookings.css'

/** What a client has had and will have, newest first. */
export const ClientBookings = ({ clientId }: { clientId: string }) => {
  const { dayText, dayOfIso, spanText } = useStudioTime()
  const stateOf = useSessionState()
  const found = useQuery(queries.bookings.list.queryOptions({ input: { clientId, sort: '-startsAt', limit: 100 } }))
  const root = useRef<HTMLTableSectionElement>(null)
  const rows = useRows(
    root,
    (found.data?.items ?? []).map(({ id }) => id),
  )
  if (found.isError) return <Failed what="The bookings" error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingLines count={3} />
  const { items, total } = found.data
  return (
    <section className="client-bookings" aria-labelledby="client-bookings">
      <SectionTitle id="client-bookings" count={total}>
        Bookings
      </SectionTitle>
      {items.length === 0 ? (
        <EmptyState icon={IconCalendarOff} title="No booking yet">
          Press <Key keys="B" /> to book the first session.
        </EmptyState>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Time</th>
              <th scope="col">Session</th>
              <th scope="col">Trainer</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody ref={root}>
            {items.map((booking) => (
              <tr key={booking.id} data-current={booking.id === rows.current || undefined}>
                <td>
                  <Link
                    className="row-link"
                    to="/calendar/$date"
                    params={{ date: dayOfIso(booking.startsAt) }}
                    {...rows.rowProps(booking.id)}
                  >
                    {dayText(dayOfIso(booking.startsAt))}
                  </Link>
                </td>
                <td className="tnum">{spanText(booking.startsAt, booking.endsAt)}</td>
                <td>{booking.sessionTypeName}</td>
                <td>{booking.trainerName}</td>
                <td>
                  <Status state={stateOf(booking)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
