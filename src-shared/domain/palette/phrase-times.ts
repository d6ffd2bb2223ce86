import { readWallTime, wallTimeLabel, wallTimeText } from '../time/wall-time'
import { addDays, weekdayOf, type Day } from '../time/zone'
import type { PhraseStart, PhraseVocabulary } from './phrase'
import type { TypedDay } from './typed-day'
import { timeMeanings, type TypedTime } from './typed-time'

interface DayAndStart {
  onDate: Day | null
  start: PhraseStart | null
}

const startsAt = (onDate: Day, minute: number, timeZone: string): DayAndStart[] => {
  const reading = readWallTime(onDate, minute, timeZone)
  if (reading.kind === 'missing') {
    const next = wallTimeLabel(reading.next, timeZone)
    const sentence = `${wallTimeText(minute)} does not exist that night, the clocks go forward; the next time is ${next}.`
    return [{ onDate, start: { kind: 'missing', next: reading.next, sentence } }]
  }
  const instants = reading.kind === 'one' ? [reading.instant] : [reading.first, reading.second]
  return instants.map((instant) => ({ onDate, start: { kind: 'at', startsAt: instant, label: wallTimeLabel(instant, timeZone) } }))
}

/** The instants a typed day and time can mean, the likeliest first. Without a day it is the next day the time comes. */
export const phraseTimes = (day: TypedDay | null, time: TypedTime | null, vocabulary: PhraseVocabulary): DayAndStart[] => {
  const { today, nowMinute, timeZone, openingHours } = vocabulary
  if (time === null) return [{ onDate: day?.day ?? null, start: null }]
  const meaningsOn = (onDate: Day) =>
    timeMeanings(
      time,
      openingHours.filter(({ dayOfWeek }) => dayOfWeek === weekdayOf(onDate)),
    )
  const on = (onDate: Day, minutes: readonly number[]) => minutes.flatMap((minute) => startsAt(onDate, minute, timeZone))
  const toCome = meaningsOn(today).filter((minute) => minute > nowMinute)
  if (day === null || day.day === today) {
    if (toCome.length > 0) return on(today, toCome)
    if (day !== null && !day.isWeekday) return on(today, meaningsOn(today))
    const later = addDays(today, day === null ? 1 : 7)
    return on(later, meaningsOn(later))
  }
  return on(day.day, meaningsOn(day.day))
}
