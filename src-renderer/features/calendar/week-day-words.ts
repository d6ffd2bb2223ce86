import { minuteMs } from '@shared/domain/time/instant'
import { lengthText } from '../../lib/lengths'
import type { WeekDay } from './laid-week'

/**
 * What stands over a day of the week: how much is booked and, where free time is drawn, how much is free.
 * @param closedFor why the whole studio is closed, '' where nobody said; undefined where it is not
 */
export const weekDayWords = (
  { bookedCount, columns, open }: Pick<WeekDay, 'bookedCount' | 'columns' | 'open'>,
  hasGaps: boolean,
  closedFor?: string,
): string[] => {
  const gaps = hasGaps ? columns.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'gap')) : []
  const freeMinutes = gaps.reduce((sum, { from, until }) => sum + (until - from) / minuteMs, 0)
  const isClosed = closedFor !== undefined || open.length === 0
  const words = [
    ...(bookedCount > 0 ? [`${bookedCount} booked`] : []),
    ...(freeMinutes > 0 ? [`${lengthText(freeMinutes)} free`] : []),
    ...(isClosed && (closedFor !== undefined || bookedCount === 0) ? [closedFor ? `Closed: ${closedFor}` : 'Closed'] : []),
  ]
  return words.length > 0 ? words : ['0 booked']
}
