import { AppError } from '@shared/base/app-error'
import { minuteOfDay } from '@shared/domain/time/wall-time'

export interface WallHours {
  dayOfWeek: number
  start: string
  end: string
}

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `HH:MM` as minutes of the day; an end that is not after its start is refused by name. */
export const minutesOf = ({ start, end }: { start: string; end: string }, field = 'end'): { startMinute: number; endMinute: number } => {
  const startMinute = minuteOfDay(start)
  const endMinute = minuteOfDay(end)
  if (endMinute <= startMinute) {
    throw new AppError(
      'BAD_RANGE',
      `Hours from ${start} to ${end} end before they begin; hours do not cross midnight, so split them at 24:00.`,
      { field },
    )
  }
  return { startMinute, endMinute }
}

/** A week's hours in minutes; two stretches of one day may not overlap. */
export const weekOf = (hours: readonly WallHours[], field: string) => {
  const week = hours
    .map((one) => ({ dayOfWeek: one.dayOfWeek, ...minutesOf(one, field) }))
    .sort((a, b) => a.dayOfWeek - b.dayOfWeek || a.startMinute - b.startMinute)
  week.forEach((one, index) => {
    const next = week[index + 1]
    if (next && next.dayOfWeek === one.dayOfWeek && next.startMinute < one.endMinute) {
      throw new AppError('BAD_RANGE', `${dayNames[one.dayOfWeek]} has two stretches that overlap; join them or move one.`, { field })
    }
  })
  return week
}
