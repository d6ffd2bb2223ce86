import type { Instant } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import type { DiaryDay } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useStudio } from '../../lib/use-studio'
import type { LaidDay } from './laid-day'

interface PrintHeadProps {
  day: DiaryDay
  laid: LaidDay
  now: Instant
}

const fullDay = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(',', '')

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** On paper alone: which day, how much, printed when, by whom and in which zone's time. */
export const PrintHead = ({ day, laid, now }: PrintHeadProps) => {
  const studio = useStudio()
  const me = useMe()
  const sessions = laid.columns.reduce((sum, { bookedCount }) => sum + bookedCount, 0)
  const place = day.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? day.timeZone
  return (
    <p className="print-head">
      <b>
        {studio.name}, {fullDay(day.onDate)}
      </b>
      <span>
        {counted(sessions, 'session')}, {counted(laid.columns.length, 'trainer')}. Unmarked: confirmed. Grey: completed. Printed{' '}
        {wallTimeLabel(now, day.timeZone)} by {`${me.firstName} ${me.lastName}`.trim()}, {place} time.
      </span>
    </p>
  )
}
