import { AppError } from '@shared/base/app-error'
import type { CommandContext, QueryContext } from '../../core/context'
import { assertOwnDiary, visibleTrainerId } from '../../core/own-diary'
import { trainerOrOnly } from '../trainers'
import { endBreak, findBreak, insertBreak, listBreaks, type BreakRow } from './availability.repository'

const features = ['availability', 'calendar'] as const

const breakRecord = ({ id, trainerId, startOn, endOn, reason }: Omit<BreakRow, 'endedAt'>) => ({
  id,
  trainerId,
  startDate: startOn,
  endDate: endOn,
  reason,
})

/** Why somebody is away is theirs: it is erased with the person. */
const aboutTrainer = (trainerId: string) => ({ trainerId, subjectId: trainerId, personalFields: ['reason'] })

interface ListQuestion {
  trainerId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export const listBreakRecords = async ({ db, caller }: QueryContext, { trainerId, from, to }: ListQuestion) => {
  const trainer = await trainerOrOnly(db, trainerId ?? visibleTrainerId(caller) ?? undefined, caller.trainerId)
  assertOwnDiary(caller, trainer.id)
  return { items: (await listBreaks(db, trainer.id, from ?? '1900-01-01', to ?? '2199-12-31')).map(breakRecord) }
}

interface NewBreak {
  trainerId?: string | undefined
  startDate: string
  endDate: string
  reason?: string | undefined
}

export const addBreak = async ({ tx, db, clock, ids, caller, record }: CommandContext, input: NewBreak) => {
  const trainer = await trainerOrOnly(db, input.trainerId, caller.trainerId)
  if (input.endDate < input.startDate)
    throw new AppError('BAD_RANGE', 'The break ends before it begins; both days are part of it.', { field: 'endDate' })
  const row = { id: ids.next(), trainerId: trainer.id, startOn: input.startDate, endOn: input.endDate, reason: input.reason ?? '' }
  await insertBreak(tx, { ...row, createdAt: clock.now() })
  const created = breakRecord(row)
  await record({ entity: 'trainer_break', id: row.id, change: 'created', after: created, ...aboutTrainer(trainer.id), features })
  return created
}

export const removeBreak = async ({ tx, db, clock, record }: CommandContext, { id }: { id: string }) => {
  const row = await findBreak(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'This break does not stand any more.', { field: 'id' })
  await endBreak(tx, id, clock.now())
  await record({ entity: 'trainer_break', id, change: 'ended', before: breakRecord(row), ...aboutTrainer(row.trainerId), features })
  return { id }
}
