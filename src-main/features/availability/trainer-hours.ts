import type { TrainerHours } from '@shared/domain/availability/open-time'
import { addDays, dayOf } from '@shared/domain/time/zone'
import type { Interval } from '@shared/domain/time/instant'
import type { Db } from '../../core/database'
import { listBreaks, listRules } from './availability.repository'

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
  const [rules, breaks] = await Promise.all([listRules(db, trainer.id, fromDay, toDay), listBreaks(db, trainer.id, fromDay, toDay)])
  return {
    timeZone,
    weekly: rules.flatMap((rule) => (rule.dayOfWeek === null ? [] : [{ ...rule, dayOfWeek: rule.dayOfWeek }])),
    dates: rules.flatMap((rule) => (rule.onDate === null ? [] : [{ ...rule, onDate: rule.onDate }])),
    away: breaks,
  }
}
