import { ActionIcon } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconBan, IconCheck, IconClockPause, IconHash, IconNote, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Booking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { useSessionState } from '../../lib/use-session-state'
import { Status } from '../../ui/status'
import { CancelForm } from './cancel-form'
import './bookings.css'

export interface BookingCardProps {
  booking: Booking
  onClose: () => void
  /** Opened by X: asks at once who cancels. */
  startsCancelling?: boolean
}

/** One booking: what it is and its next act. */
export const BookingCard = ({ booking, onClose, startsCancelling = false }: BookingCardProps) => {
  const [isCancelling, setIsCancelling] = useState(startsCancelling)
  const { spanText, dayText, dayOfIso, dayAndTime } = useStudioTime()
  const navigate = useNavigate()
  const stateOf = useSessionState()
  const confirm = useCommand(api.bookings.confirm, {
    changes: ['bookings'],
    onDone: ({ clientName, startsAt }) => {
      showToast(`Confirmed ${clientName}, ${dayAndTime(startsAt)}`)
      onClose()
    },
  })
  const isPending = booking.status === 'pending'
  const isStanding = isPending || booking.status === 'confirmed'
  const openClient = () => void navigate({ to: '/clients/$clientId', params: { clientId: booking.clientId } })
  const acts = [
    ...(isPending ? [{ keys: 'C', label: 'confirm', run: () => confirm.run({ id: booking.id }), isHint: true }] : []),
    ...(isStanding ? [{ keys: 'X', label: 'cancel', run: () => setIsCancelling(true), isHint: true }] : []),
    { keys: 'O', label: 'client', run: openClient, isHint: true },
  ]
  useKeys('Session', [...(isCancelling ? [] : acts), { keys: 'Esc', label: 'close', run: onClose, isHint: true }])
  return (
    <div className="booking-card">
      <div className="booking-card-head">
        <div>
          <h2>{booking.clientName}</h2>
          <p>
            {booking.sessionTypeName} with {booking.trainerName}
          </p>
        </div>
        <ActionIcon aria-label="Close" size={24} onClick={onClose}>
          <IconX size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      <p className="booking-when">
        <span>
          {dayText(dayOfIso(booking.startsAt))}, <span className="tnum">{spanText(booking.startsAt, booking.endsAt)}</span>
        </span>
        <Status state={stateOf(booking)} />
      </p>
      <dl>
        <div>
          <dt>
            <IconHash size={15} stroke={1.7} aria-hidden />
            Client
          </dt>
          <dd>{booking.clientNumber}</dd>
        </div>
        {isPending && booking.holdUntil !== null && (
          <div>
            <dt>
              <IconClockPause size={15} stroke={1.7} aria-hidden />
              Held until
            </dt>
            <dd>{dayAndTime(booking.holdUntil)}</dd>
          </div>
        )}
        {booking.notes !== '' && (
          <div>
            <dt>
              <IconNote size={15} stroke={1.7} aria-hidden />
              Note
            </dt>
            <dd>{booking.notes}</dd>
          </div>
        )}
        {booking.status === 'cancelled' && booking.cancellationReason !== null && (
          <div>
            <dt>
              <IconBan size={15} stroke={1.7} aria-hidden />
              Reason
            </dt>
            <dd>{booking.cancellationReason}</dd>
          </div>
        )}
      </dl>
      {isCancelling ? (
        <CancelForm booking={booking} onDone={onClose} onLeave={() => setIsCancelling(false)} />
      ) : (
        <div className="booking-actions">
          {confirm.problem && (
            <p className="problem" role="alert">
              {confirm.problem.message}
            </p>
          )}
          {isPending && (
            <KeyButton
              variant="filled"
              fullWidth
              keys="C"
              data-autofocus
              loading={confirm.isRunning}
              leftSection={<IconCheck size={15} stroke={2.2} aria-hidden />}
              onClick={() => confirm.run({ id: booking.id })}
            >
              Confirm
            </KeyButton>
          )}
          <div className="booking-card-foot">
            <Link to="/clients/$clientId" params={{ clientId: booking.clientId }} className="link" aria-keyshortcuts="O">
              Open client
            </Link>
            {isStanding && (
              <KeyButton size="xs" variant="subtle" color="danger" keys="X" onClick={() => setIsCancelling(true)}>
                Cancel session
              </KeyButton>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
