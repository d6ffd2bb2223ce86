import { Button } from '@mantine/core'
import { useRef } from 'react'
import { api } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { useKeys } from '../../lib/keys'
import type { Booking, Client } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { Dialog } from '../../ui/dialog'
import { KeyButton } from '../../ui/key-button'

interface ArchiveDialogProps {
  client: Client
  onClose: () => void
  onOpenBooking: (bookingId: string) => void
}

const bookingsIn = (facts: unknown): readonly Booking[] =>
  typeof facts === 'object' && facts !== null && 'bookings' in facts && Array.isArray(facts.bookings) ? (facts.bookings as Booking[]) : []

/** Out of the lists; what lies ahead has to be cancelled first, and is opened from here. */
export const ArchiveDialog = ({ client, onClose, onOpenBooking }: ArchiveDialogProps) => {
  const archive = useCommand(api.clients.remove, {
    changes: ['clients'],
    onDone: () => {
      showToast(`Archived ${clientName(client)}`)
      onClose()
    },
  })
  const run = () => archive.run({ id: client.id })
  const affected = archive.problem?.code === 'BOOKINGS_AFFECTED' ? bookingsIn(archive.problem.facts) : []
  useKeys('Archive a client', [{ keys: 'Ctrl Enter', label: 'archive', run, isHint: true }], { isBeside: true })
  return (
    <Dialog title={`Archive ${clientName(client)}`} isOpen onClose={onClose}>
      <div className="client-dialog">
        <p>Out of the lists and of search. Visits, notes and sums stay, and the client can be brought back.</p>
        {archive.problem && (
          <p className="problem" role="alert">
            {archive.problem.message}
          </p>
        )}
        {affected.length > 0 && <AheadList bookings={affected} onOpen={onOpenBooking} />}
        <div className="form-acts">
          <Button variant="subtle" onClick={onClose}>
            Keep as is
          </Button>
          <KeyButton variant="filled" keys="Ctrl Enter" data-autofocus loading={archive.isRunning} onClick={run}>
            Archive
          </KeyButton>
        </div>
      </div>
    </Dialog>
  )
}

/** Each opens where it is cancelled or moved. */
export const AheadList = ({
  bookings,
  onOpen,
}: {
  bookings: readonly Pick<Booking, 'id' | 'startsAt' | 'endsAt' | 'sessionTypeName' | 'trainerName'>[]
  onOpen: (bookingId: string) => void
}) => {
  const root = useRef<HTMLUListElement>(null)
  const { dayText, dayOfIso, spanText } = useStudioTime()
  const rows = useRows(
    root,
    bookings.map(({ id }) => id),
  )
  return (
    <ul className="merge-offers" ref={root} aria-label="Bookings ahead">
      {bookings.map(({ id, startsAt, endsAt, sessionTypeName, trainerName }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)} {...rows.rowProps(id)}>
            <b className="tnum">
              {dayText(dayOfIso(startsAt))}, {spanText(startsAt, endsAt)}
            </b>
            <span className="muted">
              {sessionTypeName} with {trainerName}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
