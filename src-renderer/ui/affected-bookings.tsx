import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useKeys } from '../lib/keys'
import { problemOf } from '../lib/problem'
import type { Booking } from '../lib/records'
import { useRows } from '../lib/use-rows'
import { useStudioTime } from '../lib/use-studio'
import { Dialog } from './dialog'
import { KeyButton } from './key-button'
import { Status } from './status'
import { useSessionState } from '../lib/use-session-state'
import './affected-bookings.css'
import './table.css'

interface Affected {
  total: number
  /** The soonest of them. */
  bookings: readonly Booking[]
}

const affectedOf = (facts: unknown): Affected => {
  const known = typeof facts === 'object' && facts !== null && 'bookings' in facts && Array.isArray(facts.bookings)
  return known ? (facts as Affected) : { total: 0, bookings: [] }
}

interface AffectedBookings {
  /** Calls; when the change would leave bookings outside the hours, shows them and asks. Null: the person went back. */
  ask: <Output>(call: (keep: { keepBookings?: true }) => Promise<Output>) => Promise<Output | null>
  /** The person is deciding; nothing is on its way. */
  isAsking: boolean
  dialog: ReactNode
}

/** A change of hours that hits bookings lists them before anything is saved. */
export const useAffectedBookings = (): AffectedBookings => {
  const [affected, setAffected] = useState<Affected>({ total: 0, bookings: [] })
  const [isOpen, setIsOpen] = useState(false)
  const answer = useRef<(isKept: boolean) => void>(() => undefined)
  const decided = (isKept: boolean) => {
    setIsOpen(false)
    answer.current(isKept)
  }
  const ask: AffectedBookings['ask'] = async (call) => {
    try {
      return await call({})
    } catch (error) {
      const { code, facts } = problemOf(error)
      if (code !== 'BOOKINGS_AFFECTED') throw error
      setAffected(affectedOf(facts))
      setIsOpen(true)
      const isKept = await new Promise<boolean>((decide) => (answer.current = decide))
      return isKept ? call({ keepBookings: true }) : null
    }
  }
  return { ask, isAsking: isOpen, dialog: <AffectedDialog affected={affected} isOpen={isOpen} onDecide={decided} /> }
}

interface AffectedDialogProps {
  affected: Affected
  isOpen: boolean
  onDecide: (isKept: boolean) => void
}

const AffectedDialog = ({ affected, isOpen, onDecide }: AffectedDialogProps) => {
  const { total } = affected
  useKeys('Bookings outside the hours', [{ keys: 'Ctrl Enter', label: 'keep them and save', run: () => onDecide(true), isHint: true }], {
    isOn: isOpen,
  })
  return (
    <Dialog
      title={`${total} ${total === 1 ? 'booking' : 'bookings'} would be outside the hours`}
      isOpen={isOpen}
      onClose={() => onDecide(false)}
      size="xl"
    >
      <AffectedList affected={affected} onDecide={onDecide} />
    </Dialog>
  )
}

const AffectedList = ({ affected: { total, bookings }, onDecide }: Omit<AffectedDialogProps, 'isOpen'>) => {
  const { dayOfIso, dayText, spanText } = useStudioTime()
  const stateOf = useSessionState()
  const root = useRef<HTMLTableElement>(null)
  const rows = useRows(
    root,
    bookings.map(({ id }) => id),
    { isFocusedAtOnce: false },
  )
  return (
    <div className="affected">
      <p className="secondary">Nothing is saved yet. Kept, they stay as they are; nobody is told. Each opens its day in the calendar.</p>
      <div className="affected-list">
        <table className="table" ref={root}>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Client</th>
              <th scope="col">Session</th>
              <th scope="col">Trainer</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {bookings.map((booking) => (
              <tr key={booking.id} data-current={booking.id === rows.current || undefined}>
                <td className="tnum">
                  <Link
                    className="row-link"
                    to="/calendar/$date"
                    params={{ date: dayOfIso(booking.startsAt) }}
                    onClick={() => onDecide(false)}
                    {...rows.rowProps(booking.id)}
                  >
                    {dayText(dayOfIso(booking.startsAt))} {spanText(booking.startsAt, booking.endsAt)}
                  </Link>
                </td>
                <td>{booking.clientName}</td>
                <td className="secondary">{booking.sessionTypeName}</td>
                <td className="secondary">{booking.trainerName}</td>
                <td>
                  <Status state={stateOf(booking)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > bookings.length && <p className="muted">{total - bookings.length} more, later than these.</p>}
      <div className="form-acts">
        <Button variant="subtle" data-autofocus onClick={() => onDecide(false)}>
          Go back
        </Button>
        <KeyButton variant="filled" keys="Ctrl Enter" onClick={() => onDecide(true)}>
          Keep them and save
        </KeyButton>
      </div>
    </div>
  )
}
