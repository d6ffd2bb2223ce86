import { isAway } from '@shared/domain/availability/open-time'
import { toIso, hourMs, type Interval } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayInterval, dayOf, zoneAbbreviation } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { visibleTrainerId } from '../../core/own-diary'
import { listClosedDayRecords, loadTrainerHours } from '../availability'
import { bookingsByTrainer } from '../bookings'
import { getStudio } from '../studio'
import { initialsOf, listTrainersWith, type TrainerRow } from '../trainers'
import { beforeLeaving, openHours } from './open-hours'

interface Input {
  date?: string | undefined
  trainerIds?: string[] | undefined
}

/** Hour lines in elapsed hours from the day's start, each with the wall time it carries. */
const hourLines = (whole: Interval, timeZone: string) => {
  const lines: { at: string; label: string }[] = []
  for (let at = whole.from; at < whole.until; at += hourMs) lines.push({ at: toIso(at), label: wallTimeLabel(at, timeZone) })
  return lines
}

/** One day of the diary: working time and bookings, a column per trainer the caller may see. */
export const calendarDay = async (context: QueryContext, input: Input) => {
  const { db, clock, caller } = context
  const { timeZone } = await getStudio(db)
  const onDate = input.date ?? dayOf(clock.now(), timeZone)
  const whole = dayInterval(onDate, timeZone)
  const only = visibleTrainerId(caller)
  const wanted = (trainer: TrainerRow): boolean =>
    (only === null || trainer.id === only) && (input.trainerIds?.includes(trainer.id) ?? true)
  const bookings = await bookingsByTrainer(context, whole.from, whole.until, only)
  const isPast = whole.until <= clock.now()
  // Who has left is shown where they worked, not where only what was taken from them stands.
  const worked = [...bookings].filter(([, own]) => isPast || own.some(({ status }) => status !== 'cancelled')).map(([id]) => id)
  const trainers = (await listTrainersWith(db, worked)).filter(wanted)
  const [closed] = (await listClosedDayRecords(context, { from: onDate, to: onDate })).items
  const columns = []
  for (const trainer of trainers) {
    const hours = await loadTrainerHours(db, trainer, timeZone, whole)
    columns.push({
      trainerId: trainer.id,
      name: trainer.name,
      initials: initialsOf(trainer.name),
      hue: trainer.hue,
      open: openHours(beforeLeaving(whole, trainer), hours).map((one) => ({ startsAt: toIso(one.from), endsAt: toIso(one.until) })),
      isAway: isAway(onDate, hours.away),
      bookings: bookings.get(trainer.id) ?? [],
    })
  }
  return {
    onDate,
    timeZone,
    zoneAbbreviation: zoneAbbreviation(whole.from, timeZone),
    startsAt: toIso(whole.from),
    endsAt: toIso(whole.until),
    closedFor: closed?.reason ?? null,
    hours: hourLines(whole, timeZone),
    now: toIso(clock.now()),
    columns,
  }
}
