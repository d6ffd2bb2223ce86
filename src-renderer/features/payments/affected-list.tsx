import { Link } from '@tanstack/react-router'
import type { Problem } from '../../lib/problem'
import type { Booking } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'

const bookingsOf = (facts: unknown): readonly Booking[] =>
  typeof facts === 'object' && facts !== null && 'bookings' in facts && Array.isArray(facts.bookings) ? (facts.bookings as Booking[]) : []

/** The bookings that stand in the way of a change, each a way to its day; nothing where the refusal was about something else. */
export const AffectedList = ({ problem }: { problem: Problem | null }) => {
  const { dayOfIso, dayText, spanText } = useStudioTime()
  const bookings = problem?.code === 'BOOKINGS_AFFECTED' ? bookingsOf(problem.facts) : []
  if (bookings.length === 0) return null
  return (
    <ul className="affected-bookings" aria-label="Bookings in the way">
      {bookings.map(({ id, startsAt, endsAt, sessionTypeName, trainerName }) => (
        <li key={id}>
          <Link to="/calendar/$date" params={{ date: dayOfIso(startsAt) }} className="document-link">
            {dayText(dayOfIso(startsAt))} {spanText(startsAt, endsAt)}
          </Link>
          <small>
            {sessionTypeName} with {trainerName}
          </small>
        </li>
      ))}
    </ul>
  )
}
