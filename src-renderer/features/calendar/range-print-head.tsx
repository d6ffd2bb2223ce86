import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { useStudioNow } from '../../lib/studio-clock'
import { useMe } from '../../lib/signed-in'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { isEverything } from './calendar-filter'
import { spanTitle } from './calendar-span'
import type { DrawnRangeProps } from './range-props'

/** On paper alone: which days, how much, printed when, by whom and in which zone's time. */
export const RangePrintHead = ({ view, date, filter, range }: DrawnRangeProps) => {
  const studio = useStudio()
  const me = useMe()
  const { today } = useStudioTime()
  const now = useStudioNow()
  const { title } = spanTitle(view, date, today)
  const count = range.items.filter(({ status }) => view === 'list' || status !== 'cancelled').length
  const place = range.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? range.timeZone
  return (
    <p className="print-head">
      <b>
        {studio.name}, {title} {date.slice(0, 4)}
      </b>
      <span>
        {count} {count === 1 ? 'session' : 'sessions'}
        {isEverything(filter) ? '' : ', filtered'}. Printed {wallTimeLabel(now, range.timeZone)} by{' '}
        {`${me.firstName} ${me.lastName}`.trim()}, {place} time.
      </span>
    </p>
  )
}
