import {
  IconBan,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockExclamation,
  IconHelpCircle,
  IconUserCheck,
  IconUserX,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { SessionState } from '@shared/domain/bookings/session-state'
import './status.css'

type Tone = 'muted' | 'success' | 'warning' | 'danger' | 'info'

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
  late: { icon: IconClockExclamation, label: 'Late', tone: 'warning', isPill: true },
  checked_in: { icon: IconUserCheck, label: 'Checked in', tone: 'success', isPill: false },
  no_show_proposed: { icon: IconHelpCircle, label: 'No-show?', tone: 'warning', isPill: true },
  completed: { icon: IconCircleCheckFilled, label: 'Completed', tone: 'muted', isPill: false },
  no_show: { icon: IconUserX, label: 'No-show', tone: 'danger', isPill: true },
  cancelled: { icon: IconBan, label: 'Cancelled', tone: 'muted', isPill: false },
}

export const stateLabel = (state: SessionState): string => states[state].label

interface StatusProps {
  state: SessionState
  /** In a block the words are for readers only; a state that asks for somebody keeps them. */
  isSmall?: boolean
  /** Says more than the state's own word, such as `12 min late`. */
  label?: string
}

/** Always an icon and words. */
export const Status = ({ state, isSmall = false, label: said }: StatusProps) => {
  const { icon: Icon, label: word, tone, isPill } = states[state]
  const label = said ?? word
  const isIconOnly = isSmall && !isPill
  return (
    <span className="status" data-tone={tone} data-pill={(isPill && !isSmall) || undefined} title={isIconOnly ? label : undefined}>
      <Icon size={isSmall ? 14 : 15} stroke={1.9} aria-hidden />
      <span className={isIconOnly ? 'sr-only' : 'status-label'}>{label}</span>
    </span>
  )
}
