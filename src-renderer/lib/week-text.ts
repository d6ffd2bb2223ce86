import { minuteOfDay } from '@shared/domain/time/wall-time'
import { wallTimeFromText } from './field-rules'
import type { OpeningHours } from './records'

/** Weekly hours as they are being typed: seven days from Monday, each with stretches. A day without any is closed. */
export type WeekText = readonly (readonly StretchText[])[]
export interface StretchText {
  start: string
  end: string
}

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const emptyStretch: StretchText = { start: '', end: '' }

const isEmpty = ({ start, end }: StretchText) => start.trim() === '' && end.trim() === ''

export const weekTextOf = (hours: readonly Pick<OpeningHours, 'dayOfWeek' | 'start' | 'end'>[]): WeekText =>
  dayNames.map((_, dayOfWeek) =>
    hours
      .filter((one) => one.dayOfWeek === dayOfWeek)
      .map(({ start, end }) => ({ start, end }))
      .toSorted((a, b) => a.start.localeCompare(b.start)),
  )

/** What is typed as hours of the contract. Only of a week without {@link weekErrors}. */
export const hoursOf = (week: WeekText): OpeningHours[] =>
  week.flatMap((stretches, dayOfWeek) =>
    stretches
      .filter((stretch) => !isEmpty(stretch))
      .map(({ start, end }) => ({ dayOfWeek, start: wallTimeFromText(start) ?? '', end: wallTimeFromText(end) ?? '' })),
  )

const timeSentence = 'Write a time, such as 09:00.'

const stretchErrors = (stretches: readonly StretchText[], dayOfWeek: number): [string, string][] => {
  let lastEnd = -1
  const errors: [string, string][] = []
  stretches.forEach((stretch, index) => {
    if (isEmpty(stretch)) return
    const path = `week.${dayOfWeek}.${index}`
    const start = wallTimeFromText(stretch.start)
    const end = wallTimeFromText(stretch.end)
    if (start === null || start === '24:00') errors.push([`${path}.start`, timeSentence])
    if (end === null) errors.push([`${path}.end`, timeSentence])
    if (start === null || end === null) return
    if (minuteOfDay(end) <= minuteOfDay(start))
      errors.push([`${path}.end`, 'Ends before it begins. Hours do not cross midnight; 24:00 is the latest end.'])
    else if (minuteOfDay(start) < lastEnd) errors.push([`${path}.start`, 'Begins before the stretch above ends.'])
    lastEnd = Math.max(lastEnd, minuteOfDay(end))
  })
  return errors
}

/** A sentence for each cell in the way, keyed `week.0.1.start`. */
export const weekErrors = (week: WeekText): Record<string, string> => Object.fromEntries(week.flatMap(stretchErrors))
