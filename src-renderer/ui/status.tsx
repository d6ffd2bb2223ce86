import {
  IconBan,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockExclamation,
  IconHelpCircle,
  IconUserCheck,
  IconUserX,
} from '@tabler/icons-react'
import type { SessionState } from '@shared/domain/bookings/session-state'
import { StatePill, type StatePillSpec } from './state-pill'

const states: Record<SessionState, StatePillSpec> = {
  pending: { icon: IconCircleDashed, label: 'Pending', tone: 'info', isPill: true },
  confirmed: { icon: IconCircleCheck, label: 'Confirmed', tone: 'muted' },
  late: { icon: IconClockExclamation, label: 'Late', tone: 'warning', isPill: true },
  checked_in: { icon: IconUserCheck, label: 'Checked in', tone: 'success' },
  no_show_proposed: { icon: IconHelpCircle, label: 'No-show?', tone: 'warning', isPill: true },
  completed: { icon: IconCircleCheckFilled, label: 'Completed', tone: 'muted' },
  no_show: { icon: IconUserX, label: 'No-show', tone: 'danger', isPill: true },
  cancelled: { icon: IconBan, label: 'Cancelled', tone: 'muted' },
}

export const stateLabel = (state: SessionState): string => states[state].label

interface StatusProps {
  state: SessionState
  isSmall?: boolean
  /** Says more than the state's own word, such as `12 min late`. */
  label?: string
}

/** Always an icon and words. */
export const Status = ({ state, isSmall = false, label = stateLabel(state) }: StatusProps) => (
  <StatePill {...states[state]} label={label} isSmall={isSmall} />
)
