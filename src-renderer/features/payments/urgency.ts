import { IconAlertTriangle, IconCalendarDue, IconClock, IconClockExclamation } from '@tabler/icons-react'
import type { Outputs } from '../../lib/api'
import type { StatePillSpec } from '../../ui/state-pill'

export type DueRow = Outputs['payments']['due']['items'][number]
export type Urgency = DueRow['urgency']

export const urgencyNames: Record<Urgency, string> = {
  overdue: 'Overdue',
  today: 'Today',
  critical: 'In 3 days',
  high: 'In a week',
  medium: 'In two weeks',
  low: 'In a month',
  later: 'Later',
}

const looks: Record<Urgency, Omit<StatePillSpec, 'label'>> = {
  overdue: { icon: IconAlertTriangle, tone: 'danger', isPill: true },
  today: { icon: IconClockExclamation, tone: 'warning', isPill: true },
  critical: { icon: IconClockExclamation, tone: 'warning', isPill: true },
  high: { icon: IconCalendarDue, tone: 'neutral' },
  medium: { icon: IconCalendarDue, tone: 'muted' },
  low: { icon: IconClock, tone: 'muted' },
  later: { icon: IconClock, tone: 'muted' },
}

/** How pressing it is, in the words of the row. */
export const urgencyPill = ({ urgency, statusText }: Pick<DueRow, 'urgency' | 'statusText'>): StatePillSpec => ({
  ...looks[urgency],
  label: statusText,
})
