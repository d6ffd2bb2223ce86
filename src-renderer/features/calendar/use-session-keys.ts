import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../lib/keys'
import { openMove } from '../../lib/panel'
import type { SessionCardAct } from '../../lib/session-card'
import { useBookingActs } from '../../lib/use-booking-acts'
import { useSessionActs } from '../../lib/use-session-acts'
import type { DiaryBooking } from './laid-day'

interface SessionKeys {
  /** The session with the focus; null where the focus is elsewhere. */
  booking: DiaryBooking | null
  isCarriable: boolean
  onCarry: (booking: DiaryBooking) => void
  onCard: (booking: DiaryBooking, act: SessionCardAct) => void
}

/** One key each, without opening the card; what needs words opens it with that act. */
export const useSessionKeys = ({ booking, isCarriable, onCarry, onCard }: SessionKeys) => {
  const navigate = useNavigate()
  const acts = useBookingActs()
  const actsOf = useSessionActs()
  const bindingsOf = (one: DiaryBooking) => {
    const { acts: may } = actsOf(one)
    return [
      { keys: 'Enter', label: 'open', isHint: true },
      ...(may.includes('confirm') ? [{ keys: 'C', label: 'confirm', run: () => acts.confirm(one), isHint: true }] : []),
      ...(may.includes('check_in') ? [{ keys: 'I', label: 'check in', run: () => acts.checkIn(one), isHint: true }] : []),
      ...(may.includes('undo_check_in') ? [{ keys: 'I', label: 'not here after all', run: () => acts.checkIn(one), isHint: true }] : []),
      ...(may.includes('complete') ? [{ keys: 'K', label: 'complete', run: () => acts.complete(one), isHint: true }] : []),
      ...(may.includes('no_show') ? [{ keys: 'U', label: 'no-show', run: () => onCard(one, 'no_show'), isHint: true }] : []),
      ...(may.includes('move') ? [{ keys: 'M', label: 'move', run: () => openMove(one), isHint: true }] : []),
      ...(isCarriable ? [{ keys: 'Shift M', label: 'carry', run: () => onCarry(one), isHint: true }] : []),
      ...(may.includes('cancel') ? [{ keys: 'X', label: 'cancel', run: () => onCard(one, 'cancel'), isHint: true }] : []),
      { keys: 'N', label: 'note', run: () => onCard(one, 'note'), isHint: true },
      {
        keys: 'O',
        label: 'client',
        run: () => void navigate({ to: '/clients/$clientId', params: { clientId: one.clientId } }),
        isHint: true,
      },
    ]
  }
  useKeys('Session', booking ? bindingsOf(booking) : [], { isOn: booking !== null, isBeside: true })
  return acts
}
