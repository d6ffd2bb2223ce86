import type { TrainerHours } from '@shared/domain/availability/open-time'
import { addDays, dayInterval, dayOf } from '@shared/domain/time/zone'
import type { Interval } from '@shared/domain/time/instant'
import type { Db } from '../../core/database'
import { listBreaks, listClosedDays, listRules } from './availability.repository'

/** When the studio is closed on the days that touch the interval, in the studio's zone. */
const closedTime = async (db: Db, timeZone: string, interval: Interval): Promise<Interval[]> => {
  const rows = await listClosedDays(db, addDays(dayOf(interval.from, timeZone), -1), addDays(dayOf(interval.until, timeZone), 1))
  return rows.map(({ startOn, endOn }) => ({ from: dayInterval(startOn, timeZone).from, until: dayInterval(endOn, timeZone).until }))
}

/** A trainer's hours for every day that touches the interval. */
export const loadTrainerHours = async (
  db: Db,
  trainer: { id: string; timeZone: string | null },
  studioZone: string,
  interval: Interval,
): Promise<TrainerHours> => {
  const timeZone = trainer.timeZone ?? studioZone
  const fromDay = addDays(dayOf(interval.from, timeZone), -1)
  const toDay = addDays(dayOf(interval.until, timeZone), 1)
  const [rules, breaks, closed] = await Promise.all([
    listRules(db, trainer.id, fromDay, toDay),
    listBreaks(db, trainer.id, fromDay, toDay),
    closedTime(db, studioZone, interval),
  ])
  return {
    timeZone,
    weekly: rules.flatMap((rule) => (rule.dayOfWeek === null ? [] : [{ ...rule, dayOfWeek: rule.dayOfWeek }])),
    dates: rules.flatMap((rule) => (rule.onDate === null ? [] : [{ ...rule, onDate: rule.onDate }])),
    away: breaks,
    closed,
  }
}
