import { useNavigate } from '@tanstack/react-router'
import type { Instant } from '@shared/domain/time/instant'
import { useKeys } from '../../lib/keys'
import { openMove } from '../../lib/panel'
import type { SessionCardAct } from '../../lib/session-card'
import { useBookingActs } from '../../lib/use-booking-acts'
import type { DiaryBooking } from './laid-day'

interface SessionKeys {
  /** The session with the focus; null where the focus is elsewhere. */
  booking: DiaryBooking | null
  now: Instant
  isCarriable: boolean
  onCarry: (booking: DiaryBooking) => void
  onCard: (booking: DiaryBooking, act: SessionCardAct) => void
}

/** One key each, without opening the card; what needs words opens it with that act. */
export const useSessionKeys = ({ booking, now, isCarriable, onCarry, onCard }: SessionKeys) => {
  const navigate = useNavigate()
  const acts = useBookingActs()
  const bindingsOf = (one: DiaryBooking) => {
    const isPending = one.status === 'pending'
    const isConfirmed = one.status === 'confirmed'
    const isHere = one.checkedInAt !== null
    const hasBegun = one.from <= now
    return [
      { keys: 'Enter', label: 'open', isHint: true },
      ...(isPending ? [{ keys: 'C', label: 'confirm', run: () => acts.confirm(one), isHint: true }] : []),
      ...(isConfirmed
        ? [{ keys: 'I', label: isHere ? 'not here after all' : 'check in', run: () => acts.checkIn(one), isHint: true }]
        : []),
      ...(isConfirmed && hasBegun ? [{ keys: 'K', label: 'complete', run: () => acts.complete(one), isHint: true }] : []),
      ...(isConfirmed && hasBegun && !isHere ? [{ keys: 'U', label: 'no-show', run: () => onCard(one, 'no_show'), isHint: true }] : []),
      ...(isPending || isConfirmed
        ? [
            { keys: 'M', label: 'move', run: () => openMove(one), isHint: true },
            ...(isCarriable ? [{ keys: 'Shift M', label: 'carry', run: () => onCarry(one), isHint: true }] : []),
            { keys: 'X', label: 'cancel', run: () => onCard(one, 'cancel'), isHint: true },
          ]
        : []),
      { keys: 'N', label: 'note', run: () => onCard(one, 'note'), isHint: true },
      {
        keys: 'O',
        label: 'client',
        run: () => void navigate({ to: '/clients/$clientId', params: { clientId: one.clientId } }),
        isHint: true,
      },
    ]
  }
  useKeys('Session', booking ? bindingsOf(booking) : [], { isOn: booking !== null })
  return acts
}
