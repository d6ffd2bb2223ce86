import { AppError } from '@shared/base/app-error'
import { wallTimeText } from '@shared/domain/time/wall-time'
import type { Db } from '../../core/database'
import { minutesOf } from '../studio'
import { trainerOrOnly } from '../trainers'
import { endRule, insertRule, listRules, updateRule, type RuleRow } from './availability.repository'
import { firstDay, lastDay, standingHours, type HoursKind } from './find-hours'
import { availabilityFeatures as features, ruleRecord } from './rule-record'
import { sparingBookings, type HoursContext } from './spare-bookings'

interface NewHours {
  trainerId?: string | undefined
  isRecurring?: boolean | undefined
  dayOfWeek?: number | undefined
  date?: string | undefined
  start: string
  end: string
  keepBookings?: boolean | undefined
}

/** A weekday or a date, never both: `isRecurring` says which when given. */
const whenOf = ({ isRecurring, dayOfWeek, date }: NewHours): { dayOfWeek: number | null; onDate: string | null } => {
  const isWeekly = isRecurring ?? date === undefined
  if (isWeekly && dayOfWeek === undefined)
    throw new AppError('INVALID', 'Say on which weekday: 0 is Monday, 6 is Sunday.', { field: 'dayOfWeek' })
  if (!isWeekly && date === undefined) throw new AppError('INVALID', 'Say on which date these hours hold.', { field: 'date' })
  return isWeekly ? { dayOfWeek: dayOfWeek ?? null, onDate: null } : { dayOfWeek: null, onDate: date ?? null }
}

/** Hours of one weekday or one date may touch, and may not overlap. */
const assertNoOverlap = async (db: Db, hours: Omit<RuleRow, 'endedAt'>): Promise<void> => {
  const clash = (await listRules(db, hours.trainerId, firstDay, lastDay)).some(
    (rule) =>
      rule.id !== hours.id &&
      rule.dayOfWeek === hours.dayOfWeek &&
      rule.onDate === hours.onDate &&
      rule.startMinute < hours.endMinute &&
      hours.startMinute < rule.endMinute,
  )
  if (clash) throw new AppError('CONFLICT', 'These hours overlap hours that stand already; end those first.', { field: 'start' })
}

/** Whose bookings on which days these hours can hit. */
const reachOf = ({ trainerId, onDate }: Pick<RuleRow, 'trainerId' | 'onDate'>, keepBookings: boolean | undefined, movedTo = onDate) => ({
  trainerId,
  keepBookings,
  ...(onDate === null || movedTo === null
    ? {}
    : { days: onDate < movedTo ? { from: onDate, to: movedTo } : { from: movedTo, to: onDate } }),
})

export const addHours = async (context: HoursContext, input: NewHours) => {
  const { tx, db, clock, ids, caller, record } = context
  const trainer = await trainerOrOnly(db, input.trainerId, caller.trainerId)
  const row = { trainerId: trainer.id, ...whenOf(input), ...minutesOf(input), id: ids.next() }
  await assertNoOverlap(db, row)
  return sparingBookings(context, reachOf(row, input.keepBookings), async () => {
    await insertRule(tx, { ...row, createdAt: clock.now() })
    const created = ruleRecord({ ...row, endedAt: null })
    await record({ entity: 'availability_rule', id: row.id, change: 'created', after: created, features })
    return created
  })
}

interface HoursUpdate {
  id: string
  dayOfWeek?: number | undefined
  date?: string | undefined
  isActive?: boolean | undefined
  start?: string | undefined
  end?: string | undefined
  keepBookings?: boolean | undefined
}

/** Another weekday of the week's hours, or another date of dated ones: what they are they stay. */
const movedTo = ({ dayOfWeek, onDate }: RuleRow, wish: Pick<HoursUpdate, 'dayOfWeek' | 'date'>) => {
  if (wish.dayOfWeek !== undefined && onDate !== null)
    throw new AppError('INVALID', 'These are the hours of one date; send another date instead of a weekday.', { field: 'dayOfWeek' })
  if (wish.date !== undefined && onDate === null)
    throw new AppError('INVALID', 'These are weekly hours; send another weekday instead of a date.', { field: 'date' })
  return { dayOfWeek: wish.dayOfWeek ?? dayOfWeek, onDate: wish.date ?? onDate }
}

export const changeHours =
  (kind: HoursKind) =>
  async (context: HoursContext, { id, start, end, keepBookings, isActive, ...wish }: HoursUpdate) => {
    const { tx, db, record } = context
    const before = await standingHours(db, id, kind)
    if (isActive === false) {
      if (start !== undefined || end !== undefined || wish.dayOfWeek !== undefined || wish.date !== undefined)
        throw new AppError('INVALID', 'Hours that end are not changed as well; send isActive alone.', { field: 'isActive' })
      await endHours(kind)(context, { id, keepBookings })
      return { ...ruleRecord(before), isActive }
    }
    const minutes = minutesOf(
      { start: start ?? wallTimeText(before.startMinute), end: end ?? wallTimeText(before.endMinute) },
      end === undefined && start !== undefined ? 'start' : 'end',
    )
    const after = { ...before, ...movedTo(before, wish), ...minutes }
    await assertNoOverlap(db, after)
    return sparingBookings(context, reachOf(before, keepBookings, after.onDate), async () => {
      const { dayOfWeek, onDate } = after
      await updateRule(tx, id, { dayOfWeek, onDate, ...minutes })
      const changed = ruleRecord(after)
      await record({
        entity: 'availability_rule',
        id,
        change: 'updated',
        before: ruleRecord(before),
        after: changed,
        features,
      })
      return changed
    })
  }

export const endHours =
  (kind: HoursKind) =>
  async (context: HoursContext, { id, keepBookings }: { id: string; keepBookings?: boolean | undefined }) => {
    const { tx, db, clock, record } = context
    const row = await standingHours(db, id, kind)
    return sparingBookings(context, reachOf(row, keepBookings), async () => {
      await endRule(tx, id, clock.now())
      await record({ entity: 'availability_rule', id, change: 'ended', before: ruleRecord(row), features })
      return { id }
    })
  }
