import type { Day } from '@shared/domain/time/zone'
import type { DiaryRange } from '../../lib/records'
import type { SessionCard } from '../../lib/session-card'
import type { CalendarFilter } from './calendar-filter'
import type { CalendarView } from './calendar-search'
import type { Choices } from './use-choices'

export interface RangeViewProps {
  view: Exclude<CalendarView, 'day'>
  date: Day
  filter: CalendarFilter
  card: SessionCard
  onDay: (day: Day) => void
  onTrainers: (trainerIds: string[]) => void
}

/** What a week, month or list is drawn from. */
export interface DrawnRangeProps extends RangeViewProps {
  choices: Choices
  range: DiaryRange
}
