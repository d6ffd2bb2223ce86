import { useNavigate } from '@tanstack/react-router'
import { IconCheck, IconStar, IconUserCheck, IconUserX, type IconProps } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { SessionAct } from '@shared/domain/bookings/session-acts'
import { isDesk } from '../../lib/access'
import { useKeys, type KeyBinding } from '../../lib/keys'
import { openMove } from '../../lib/panel'
import type { Booking } from '../../lib/records'
import { openSell } from '../../lib/sell'
import { useMe } from '../../lib/signed-in'
import { useBookingActs } from '../../lib/use-booking-acts'
import { useSessionActs } from '../../lib/use-session-acts'
import { KeyButton } from '../../ui/key-button'

/** Acts that ask for words first. */
export type AskedAct = 'cancel' | 'no_show' | 'note' | 'rate' | 'report' | 'pay' | 'waive'

interface BookingActsProps {
  booking: Booking
  /** Null until it is known. */
  isRated: boolean | null
  /** It cost something that can be taken back; null until that is known. */
  isWaivable: boolean | null
  onAsk: (act: AskedAct, stars?: number) => void
  onClose: () => void
}

interface Act {
  keys: string
  label: string
  icon?: ComponentType<IconProps>
  run: () => void
}

/** A popover that closes gives its block the focus back ten milliseconds later; the panel that opens takes it after that. */
const focusReturnMs = 20

/** The one next act filled, the others beside it, each with its key. */
export const BookingActs = ({ booking, isRated, isWaivable, onAsk, onClose }: BookingActsProps) => {
  const navigate = useNavigate()
  const me = useMe()
  // A request that is answered asks for nothing more.
  const direct = useBookingActs({ onDone: ({ status }) => booking.status === 'pending' && status === 'confirmed' && onClose() })
  const { next, acts: offered } = useSessionActs()(booking)
  const openClient = () => void navigate({ to: '/clients/$clientId', params: { clientId: booking.clientId } })
  const isMissing = next === 'no_show'
  const acts: Record<SessionAct, Act> = {
    confirm: { keys: 'C', label: 'Confirm', icon: IconCheck, run: () => direct.confirm(booking) },
    check_in: { keys: 'I', label: isMissing ? 'They came' : 'Check in', icon: IconUserCheck, run: () => direct.checkIn(booking) },
    undo_check_in: { keys: 'I', label: 'Undo check-in', run: () => direct.checkIn(booking) },
    complete: { keys: 'K', label: 'Complete', icon: IconCheck, run: () => direct.complete(booking) },
    no_show: { keys: 'U', label: 'No-show', icon: IconUserX, run: () => onAsk('no_show') },
    rate: { keys: '1 – 5', label: isRated ? 'Correct rating' : 'Rate', icon: IconStar, run: () => onAsk('rate') },
    report: { keys: 'R', label: 'Report issue', run: () => onAsk('report') },
    move: {
      keys: 'M',
      label: 'Move',
      run: () => {
        onClose()
        setTimeout(() => openMove(booking), focusReturnMs)
      },
    },
    cancel: { keys: 'X', label: 'Cancel session', run: () => onAsk('cancel') },
  }
  const filled = next !== null && (next !== 'rate' || isRated === false) ? acts[next] : null
  const others = offered.filter((act) => act !== 'cancel' && act !== 'undo_check_in' && acts[act] !== filled).map((act) => acts[act])
  // Last: the focus comes to the first, and what was just done is not undone by the same key once more.
  const undo = offered.includes('undo_check_in') ? [acts.undo_check_in] : []
  const { status, cover } = booking
  const stands = status === 'pending' || status === 'confirmed' || (status === 'completed' && cover === 'open')
  const isChosen = cover === 'open' || cover === 'package' || cover === 'membership' || cover === 'free'
  const money: Act[] = [
    ...(stands && isChosen ? [{ keys: 'W', label: cover === 'open' ? 'Pay with' : 'Change payment', run: () => onAsk('pay') }] : []),
    // A request is sold once it is confirmed.
    ...(stands && status !== 'pending' && cover === 'open' && isDesk(me.role)
      ? [{ keys: 'S', label: 'Take payment', run: () => openSell({ clientId: booking.clientId, bookingId: booking.id }) }]
      : []),
    ...(isWaivable && isDesk(me.role) ? [{ keys: 'W', label: 'Waive', run: () => onAsk('waive') }] : []),
  ]
  const note: Act = { keys: 'N', label: booking.notes === '' ? 'Add note' : 'Edit note', run: () => onAsk('note') }
  const isRateable = offered.includes('rate')
  useKeys('Session', [
    ...offered.map((act): KeyBinding => {
      const { keys, label, run } = acts[act]
      return { keys, label: act === 'move' ? 'move session' : label.toLowerCase(), isHint: true, ...(act === 'rate' ? {} : { run }) }
    }),
    ...(isRateable
      ? [1, 2, 3, 4, 5].map((stars) => ({ keys: String(stars), label: `${stars} of 5`, run: () => onAsk('rate', stars) }))
      : []),
    // Too early for these the server says from when on; a key that does nothing says nothing.
    ...(booking.status === 'confirmed' && !offered.includes('check_in') && booking.checkedInAt === null
      ? [{ keys: 'I', label: 'check in', run: () => direct.checkIn(booking) }]
      : []),
    ...(booking.status === 'confirmed' && !offered.includes('complete')
      ? [{ keys: 'K', label: 'complete', run: () => direct.complete(booking) }]
      : []),
    // Pressed before that is known it waits for the answer.
    ...(isWaivable === null && isDesk(me.role) ? [{ keys: 'W', label: 'waive', run: () => onAsk('waive') }] : []),
    ...money.map(({ keys, label, run }) => ({ keys, label: label.toLowerCase(), run, isHint: true })),
    { keys: 'N', label: 'note', run: note.run, isHint: true },
    { keys: 'O', label: 'client', run: openClient, isHint: true },
    { keys: 'Esc', label: 'close', run: onClose, isHint: true },
  ])
  return (
    <div className="booking-actions">
      {direct.problem && (
        <p className="problem" role="alert">
          {direct.problem.message}
        </p>
      )}
      {isMissing && <p className="muted">Nobody checked {booking.clientName.split(' ')[0]} in.</p>}
      {filled && (
        <KeyButton
          variant="filled"
          fullWidth
          keys={filled.keys}
          data-autofocus
          loading={direct.isRunning}
          leftSection={filled.icon && <filled.icon size={15} stroke={2.2} aria-hidden />}
          onClick={filled.run}
        >
          {filled.label}
        </KeyButton>
      )}
      <div className="booking-others">
        {[...others, ...money, note, ...undo].map(({ keys, label, run }) => (
          <KeyButton key={label} size="xs" keys={keys} onClick={run}>
            {label}
          </KeyButton>
        ))}
      </div>
      <div className="booking-card-foot">
        <KeyButton size="xs" variant="subtle" keys="O" onClick={openClient}>
          Open client
        </KeyButton>
        {offered.includes('cancel') && (
          <KeyButton size="xs" variant="subtle" color="danger" keys="X" onClick={acts.cancel.run}>
            Cancel session
          </KeyButton>
        )}
      </div>
    </div>
  )
}
