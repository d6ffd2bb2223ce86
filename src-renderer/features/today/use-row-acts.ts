import { useNavigate } from '@tanstack/react-router'
import type { SessionAct } from '@shared/domain/bookings/session-acts'
import { isDesk } from '../../lib/access'
import type { KeyBinding } from '../../lib/keys'
import { openMove } from '../../lib/panel'
import type { Booking } from '../../lib/records'
import type { SessionCardAct } from '../../lib/session-card'
import { useMe } from '../../lib/signed-in'
import type { useBookingActs } from '../../lib/use-booking-acts'
import { useSessionActs } from '../../lib/use-session-acts'

interface RowActsOptions {
  direct: ReturnType<typeof useBookingActs>
  onOpen: (act?: SessionCardAct) => void
}

export interface RowAct {
  keys: string
  label: string
  run: () => void
}

/** The acts of the current row: each by its key, and the one the row shows. */
export const useRowActs = (
  current: Booking | undefined,
  { direct, onOpen }: RowActsOptions,
): { keys: KeyBinding[]; next: RowAct | null } => {
  const navigate = useNavigate()
  const actsOf = useSessionActs()
  const me = useMe()
  if (!current) return { keys: [], next: null }
  const { next, acts: offered } = actsOf(current)
  const open: RowAct = { keys: 'Enter', label: 'Open', run: () => onOpen() }
  const acts: Partial<Record<SessionAct, RowAct>> = {
    confirm: { keys: 'C', label: 'Confirm', run: () => direct.confirm(current) },
    check_in: { keys: 'I', label: 'Check in', run: () => direct.checkIn(current) },
    undo_check_in: { keys: 'I', label: 'Undo check-in', run: () => direct.checkIn(current) },
    complete: { keys: 'K', label: 'Complete', run: () => direct.complete(current) },
    no_show: { keys: 'U', label: 'No-show', run: () => onOpen('no_show') },
    move: { keys: 'M', label: 'Move', run: () => openMove(current) },
    cancel: { keys: 'X', label: 'Cancel', run: () => onOpen('cancel') },
  }
  const isConfirmed = current.status === 'confirmed'
  /** Too early for these the server says from when on; a key that does nothing says nothing. */
  const refused = (['check_in', 'complete'] as const).filter(
    (act) => isConfirmed && !offered.includes(act) && !(act === 'check_in' && current.checkedInAt !== null),
  )
  const bindingOf = (act: SessionAct, isHint: boolean): KeyBinding[] => {
    const found = acts[act]
    return found ? [{ keys: found.keys, label: act === 'move' ? 'move session' : found.label.toLowerCase(), run: found.run, isHint }] : []
  }
  return {
    keys: [
      ...offered.flatMap((act) => bindingOf(act, true)),
      ...refused.flatMap((act) => bindingOf(act, false)),
      // What it cost is taken back where the card knows that it can be.
      ...(current.status === 'no_show' && isDesk(me.role) ? [{ keys: 'W', label: 'waive', run: () => onOpen('waive'), isHint: true }] : []),
      { keys: 'N', label: 'note', run: () => onOpen('note'), isHint: true },
      {
        keys: 'O',
        label: 'client',
        run: () => void navigate({ to: '/clients/$clientId', params: { clientId: current.clientId } }),
        isHint: true,
      },
    ],
    next: (next === null ? undefined : acts[next]) ?? open,
  }
}
