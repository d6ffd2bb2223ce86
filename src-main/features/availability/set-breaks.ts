import { AppError } from '@shared/base/app-error'
import type { CommandContext, QueryContext } from '../../core/context'
import { assertDayOrder } from '../../core/day-order'
import { wholeList } from '../../core/list-page'
import { trainerOrOnly } from '../trainers'
import { endBreak, findBreak, insertBreak, listBreaks, type BreakRow } from './availability.repository'
import { firstDay, lastDay, listedTrainerId, type DiaryQuestion } from './find-hours'
import { availabilityFeatures as features } from './rule-record'
import { sparingBookings, type HoursContext } from './spare-bookings'

const breakRecord = ({ id, trainerId, startOn, endOn, reason }: Omit<BreakRow, 'endedAt'>) => ({
  id,
  trainerId,
  startDate: startOn,
  endDate: endOn,
  reason,
})

/** Why somebody is away is theirs: it is erased with the person. */
const aboutTrainer = (trainerId: string) => ({ subjectId: trainerId, personalFields: ['reason'] })

export const listBreakRecords = async (context: QueryContext, input: DiaryQuestion) => {
  assertDayOrder(input)
  const trainerId = await listedTrainerId(context, input.trainerId)
  return wholeList(input, (await listBreaks(context.db, trainerId, input.from ?? firstDay, input.to ?? lastDay)).map(breakRecord))
}

interface NewBreak {
  trainerId?: string | undefined
  startDate: string
  endDate: string
  reason?: string | undefined
  keepBookings?: boolean | undefined
}

export const addBreak = async (context: HoursContext, input: NewBreak) => {
  const { tx, db, clock, ids, caller, record } = context
  const trainer = await trainerOrOnly(db, input.trainerId, caller.trainerId)
  if (input.endDate < input.startDate)
    throw new AppError('BAD_RANGE', 'The break ends before it begins; both days are part of it.', { field: 'endDate' })
  const row = { id: ids.next(), trainerId: trainer.id, startOn: input.startDate, endOn: input.endDate, reason: input.reason ?? '' }
  const reach = { trainerId: trainer.id, days: { from: row.startOn, to: row.endOn }, keepBookings: input.keepBookings }
  return sparingBookings(context, reach, async () => {
    await insertBreak(tx, { ...row, createdAt: clock.now() })
    const created = breakRecord(row)
    await record({ entity: 'trainer_break', id: row.id, change: 'created', after: created, ...aboutTrainer(trainer.id), features })
    return created
  })
}

export const removeBreak = async ({ tx, db, clock, record }: CommandContext, { id }: { id: string }) => {
  const row = await findBreak(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'This break does not stand any more.', { field: 'id' })
  await endBreak(tx, id, clock.now())
  await record({ entity: 'trainer_break', id, change: 'ended', before: breakRecord(row), ...aboutTrainer(row.trainerId), features })
  return { id }
}
