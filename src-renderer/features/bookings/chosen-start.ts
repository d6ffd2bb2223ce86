import { minuteOfDay, readWallTime, wallTimeLabel } from '@shared/domain/time/wall-time'
import { toIso } from '@shared/domain/time/instant'
import { wallTimeFromText } from '../../lib/field-rules'

export type ChosenStart =
  | { kind: 'at'; startsAt: string }
  | { kind: 'choose'; choices: { startsAt: string; label: string }[] }
  | { kind: 'refused'; sentence: string }

/** The instant a typed wall time means on a day of the studio. The night the clocks change it may be none, or two. */
export const chosenStart = (onDate: string, timeText: string, timeZone: string): ChosenStart => {
  const time = wallTimeFromText(timeText)
  if (time === null || time === '24:00') return { kind: 'refused', sentence: 'Choose a free time, or write one such as 18:00.' }
  const reading = readWallTime(onDate, minuteOfDay(time), timeZone)
  if (reading.kind === 'one') return { kind: 'at', startsAt: toIso(reading.instant) }
  if (reading.kind === 'missing')
    return {
      kind: 'refused',
      sentence: `${time} does not exist that night, the clocks go forward; the next time is ${wallTimeLabel(reading.next, timeZone)}.`,
    }
  return {
    kind: 'choose',
    choices: [reading.first, reading.second].map((at) => ({ startsAt: toIso(at), label: wallTimeLabel(at, timeZone) })),
  }
}
