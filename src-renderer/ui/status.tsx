import {
  IconBan,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconUserCheck,
  IconUserX,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Booking } from '../lib/records'
import './status.css'

type Tone = 'muted' | 'success' | 'warning' | 'danger' | 'info'
export type SessionState = Booking['status'] | 'checked_in'

interface StatusSpec {
  icon: ComponentType<IconProps>
  label: string
  tone: Tone
  /** Asks for somebody: a tinted pill. The expected states stay quiet. */
  isPill: boolean
}

const states: Record<SessionState, StatusSpec> = {
  pending: { icon: IconCircleDashed, label: 'Pending', tone: 'info', isPill: true },
  confirmed: { icon: IconCircleCheck, label: 'Confirmed', tone: 'muted', isPill: false },
  checked_in: { icon: IconUserCheck, label: 'Checked in', tone: 'success', isPill: false },
  completed: { icon: IconCircleCheckFilled, label: 'Completed', tone: 'muted', isPill: false },
  no_show: { icon: IconUserX, label: 'No-show', tone: 'danger', isPill: true },
  cancelled: { icon: IconBan, label: 'Cancelled', tone: 'muted', isPill: false },
}

export const sessionState = (booking: Pick<Booking, 'status' | 'checkedInAt'>): SessionState =>
  booking.status === 'confirmed' && booking.checkedInAt !== null ? 'checked_in' : booking.status

export const stateLabel = (state: SessionState): string => states[state].label

interface StatusProps {
  state: SessionState
  /** In a block the words are for readers only; a state that asks for somebody keeps them. */
  isSmall?: boolean
}

/** Always an icon and words. */
export const Status = ({ state, isSmall = false }: StatusProps) => {
  const { icon: Icon, label, tone, isPill } = states[state]
  const isIconOnly = isSmall && !isPill
  return (
    <span className="status" data-tone={tone} data-pill={(isPill && !isSmall) || undefined} title={isIconOnly ? label : undefined}>
      <Icon size={isSmall ? 14 : 15} stroke={1.9} aria-hidden />
      <span className={isIconOnly ? 'sr-only' : 'status-label'}>{label}</span>
    </span>
  )
}
