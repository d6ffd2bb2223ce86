import { AppError } from '@shared/base/app-error'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { assertDayOrder } from '../../core/day-order'
import { wholeList, type ListInput } from '../../core/list-page'
import { askedTrainerId, visibleTrainerId } from '../../core/own-diary'
import { getTrainer } from '../trainers'
import { findRule, listRules, type RuleRow } from './availability.repository'
import { ruleRecord } from './rule-record'

/** The contract's first and last day: everything that stands. */
export const firstDay = '1900-01-01'
export const lastDay = '2199-12-31'

export interface DiaryQuestion extends ListInput {
  trainerId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Whose hours are listed: one trainer's, or (null) those of everybody who works here; a trainer asks for their own alone. */
export const listedTrainerId = async ({ db, caller }: QueryContext, trainerId: string | undefined): Promise<string | null> => {
  const asked = askedTrainerId(caller, trainerId)
  return trainerId !== undefined && asked === trainerId ? (await getTrainer(db, trainerId)).id : asked
}

const isDated = ({ onDate }: RuleRow): boolean => onDate !== null

/** All of a trainer's hours, or (`override`) those of single dates alone. */
export type HoursKind = 'any' | 'override'

export const listHours = (kind: HoursKind) => async (context: QueryContext, input: DiaryQuestion) => {
  assertDayOrder(input)
  const rows = await listRules(context.db, await listedTrainerId(context, input.trainerId), input.from ?? firstDay, input.to ?? lastDay)
  return wholeList(input, rows.filter((row) => kind === 'any' || isDated(row)).map(ruleRecord))
}

/** Another trainer's hours are as good as none. */
const noHours = () => new AppError('NOT_FOUND', 'These hours do not stand any more.', { field: 'id' })

/** Hours that stand; the week's are none where an override is asked for. */
export const standingHours = async (db: Db, id: string, kind: HoursKind): Promise<RuleRow> => {
  const row = await findRule(db, id)
  if (!row || (kind === 'override' && !isDated(row))) throw noHours()
  return row
}

export const getHours =
  (kind: HoursKind) =>
  async ({ db, caller }: QueryContext, { id }: { id: string }) => {
    const row = await standingHours(db, id, kind)
    const only = visibleTrainerId(caller)
    if (only !== null && only !== row.trainerId) throw noHours()
    return ruleRecord(row)
  }
