import { AppError } from '@shared/base/app-error'
import { toIso, type Instant } from '@shared/domain/time/instant'
import { dayLabel } from '@shared/domain/time/day-label'
import { minuteOfDay, readWallTime, wallTimeLabel } from '@shared/domain/time/wall-time'
import type { QueryContext } from '../../core/context'
import { getStudio } from '../studio'

/** What a typed wall time means in the studio: one instant, both passes of a repeated hour, or a refusal that names the next valid time. */
export const readStudioTime = async ({ db }: QueryContext, { date, time }: { date: string; time: string }) => {
  const { timeZone } = await getStudio(db)
  const said = (instant: Instant) => ({ startsAt: toIso(instant), label: wallTimeLabel(instant, timeZone) })
  const read = readWallTime(date, minuteOfDay(time), timeZone)
  if (read.kind === 'missing') {
    const next = said(read.next)
    throw new AppError(
      'MISSING_HOUR',
      `${time} does not exist on ${dayLabel(date)}: the clocks go forward; the next time is ${next.label}.`,
      {
        field: 'time',
        data: { next },
      },
    )
  }
  const instants = read.kind === 'one' ? [read.instant] : [read.first, read.second]
  return { items: instants.map(said), timeZone }
}
