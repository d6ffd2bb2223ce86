import { weekdayOf } from '@shared/domain/time/zone'
import type { WriteContext } from '../../core/context'
import { weekOf, type WallHours } from '../studio'
import { getTrainer } from '../trainers'
import { endRulesOf, insertRule, listRules } from './availability.repository'
import { firstDay, lastDay } from './find-hours'
import { availabilityFeatures as features, ruleRecord } from './rule-record'
import { sparingBookings, type HoursContext } from './spare-bookings'

interface NewMinutes {
  dayOfWeek: number | null
  startMinute: number
  endMinute: number
}

const insertHours = async (
  { tx, clock, ids }: WriteContext,
  trainerId: string,
  onDate: string | null,
  hours: readonly NewMinutes[],
): Promise<void> => {
  for (const one of hours) await insertRule(tx, { ...one, id: ids.next(), trainerId, onDate, createdAt: clock.now() })
}

/** A new trainer's first week. */
export const addWeek = (context: WriteContext, trainerId: string, week: readonly NewMinutes[]): Promise<void> =>
  insertHours(context, trainerId, null, week)

interface Replacement {
  trainerId: string
  /** Null: the week. */
  onDate: string | null
  hours: readonly NewMinutes[]
  keepBookings: boolean | undefined
}

/** Ends the hours of the week, or of one date, and lets these stand in their place. */
const replaceHours = async (context: HoursContext, { trainerId, onDate, hours, keepBookings }: Replacement) => {
  const { tx, db, clock, record } = context
  await getTrainer(db, trainerId)
  const standing = async () =>
    (await listRules(db, trainerId, onDate ?? firstDay, onDate ?? lastDay)).filter((rule) => rule.onDate === onDate).map(ruleRecord)
  const [name, change] = onDate === null ? ['week', 'week_set'] : ['date', 'date_set']
  const days = onDate === null ? {} : { days: { from: onDate, to: onDate } }
  return sparingBookings(context, { trainerId, keepBookings, ...days }, async () => {
    const before = await standing()
    await endRulesOf(tx, trainerId, onDate, clock.now())
    await insertHours(context, trainerId, onDate, hours)
    const items = await standing()
    await record({
      entity: 'trainer',
      id: trainerId,
      change,
      before: { [name]: before },
      after: { [name]: items },
      features,
    })
    return { items }
  })
}

interface NewWeek {
  trainerId: string
  hours: WallHours[]
  keepBookings?: boolean | undefined
}

export const setWeek = (context: HoursContext, { trainerId, hours, keepBookings }: NewWeek) =>
  replaceHours(context, { trainerId, onDate: null, hours: weekOf(hours, 'hours'), keepBookings })

interface NewDate {
  trainerId: string
  date: string
  hours: Omit<WallHours, 'dayOfWeek'>[]
  keepBookings?: boolean | undefined
}

export const setDate = (context: HoursContext, { trainerId, date, hours, keepBookings }: NewDate) => {
  const asWeek = hours.map((one) => ({ ...one, dayOfWeek: weekdayOf(date) }))
  const dated = weekOf(asWeek, 'hours').map((one) => ({ ...one, dayOfWeek: null }))
  return replaceHours(context, { trainerId, onDate: date, hours: dated, keepBookings })
}
