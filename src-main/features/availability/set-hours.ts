import { AppError } from '@shared/base/app-error'
import { wallTimeText } from '@shared/domain/time/wall-time'
import type { CommandContext, QueryContext, WriteContext } from '../../core/context'
import { assertOwnDiary, visibleTrainerId } from '../../core/own-diary'
import { minutesOf, weekOf, type WallHours } from '../studio'
import { getTrainer, trainerOrOnly } from '../trainers'
import { endRule, endWeek, findRule, insertRule, listRules, type RuleRow } from './availability.repository'

const features = ['availability', 'calendar'] as const
const firstDay = '1900-01-01'
const lastDay = '2199-12-31'

const ruleRecord = ({ startMinute, endMinute, onDate, endedAt, ...row }: RuleRow) => ({
  ...row,
  isRecurring: onDate === null,
  date: onDate,
  start: wallTimeText(startMinute),
  end: wallTimeText(endMinute),
  isActive: endedAt === null,
})

interface ListQuestion {
  trainerId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export const listHours = async ({ db, caller }: QueryContext, { trainerId, from, to }: ListQuestion) => {
  const trainer = await trainerOrOnly(db, trainerId ?? visibleTrainerId(caller) ?? undefined, caller.trainerId)
  assertOwnDiary(caller, trainer.id)
  return { items: (await listRules(db, trainer.id, from ?? firstDay, to ?? lastDay)).map(ruleRecord) }
}

interface NewHours {
  trainerId?: string | undefined
  isRecurring?: boolean | undefined
  dayOfWeek?: number | undefined
  date?: string | undefined
  start: string
  end: string
}

/** A weekday or a date, never both: `isRecurring` says which when given. */
const whenOf = ({ isRecurring, dayOfWeek, date }: NewHours): { dayOfWeek: number | null; onDate: string | null } => {
  const isWeekly = isRecurring ?? date === undefined
  if (isWeekly && dayOfWeek === undefined)
    throw new AppError('INVALID', 'Say on which weekday: 0 is Monday, 6 is Sunday.', { field: 'dayOfWeek' })
  if (!isWeekly && date === undefined) throw new AppError('INVALID', 'Say on which date these hours hold.', { field: 'date' })
  return isWeekly ? { dayOfWeek: dayOfWeek ?? null, onDate: null } : { dayOfWeek: null, onDate: date ?? null }
}

export const addHours = async ({ tx, db, clock, ids, caller, record }: CommandContext, input: NewHours) => {
  const trainer = await trainerOrOnly(db, input.trainerId, caller.trainerId)
  const when = whenOf(input)
  const minutes = minutesOf(input)
  const rules = await listRules(db, trainer.id, firstDay, lastDay)
  const clash = rules.some(
    (rule) =>
      rule.dayOfWeek === when.dayOfWeek &&
      rule.onDate === when.onDate &&
      rule.startMinute < minutes.endMinute &&
      minutes.startMinute < rule.endMinute,
  )
  if (clash) throw new AppError('CONFLICT', 'These hours overlap hours that stand already; end those first.', { field: 'start' })
  const id = ids.next()
  await insertRule(tx, { id, trainerId: trainer.id, ...when, ...minutes, createdAt: clock.now() })
  const created = ruleRecord({ id, trainerId: trainer.id, ...when, ...minutes, endedAt: null })
  await record({ entity: 'availability_rule', id, change: 'created', after: created, trainerId: trainer.id, features })
  return created
}

export const endHours = async ({ tx, db, clock, record }: CommandContext, { id }: { id: string }) => {
  const row = await findRule(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'These hours do not stand any more.', { field: 'id' })
  await endRule(tx, id, clock.now())
  await record({ entity: 'availability_rule', id, change: 'ended', before: ruleRecord(row), trainerId: row.trainerId, features })
  return { id }
}

export const setWeek = async (context: CommandContext, { trainerId, hours }: { trainerId: string; hours: WallHours[] }) => {
  const { tx, db, clock, record } = context
  const trainer = await getTrainer(db, trainerId)
  const week = weekOf(hours, 'hours')
  const isWeekly = (rule: RuleRow): boolean => rule.onDate === null
  const before = (await listRules(db, trainer.id, firstDay, lastDay)).filter(isWeekly).map(ruleRecord)
  await endWeek(tx, trainer.id, clock.now())
  await addWeek(context, trainer.id, week)
  const items = (await listRules(db, trainer.id, firstDay, lastDay)).filter(isWeekly).map(ruleRecord)
  await record({
    entity: 'trainer',
    id: trainer.id,
    change: 'week_set',
    before: { week: before },
    after: { week: items },
    trainerId: trainer.id,
    features,
  })
  return { items }
}

/** A new trainer's first week. */
export const addWeek = async (
  { tx, clock, ids }: WriteContext,
  trainerId: string,
  week: readonly { dayOfWeek: number; startMinute: number; endMinute: number }[],
): Promise<void> => {
  for (const one of week) await insertRule(tx, { id: ids.next(), trainerId, onDate: null, ...one, createdAt: clock.now() })
}
