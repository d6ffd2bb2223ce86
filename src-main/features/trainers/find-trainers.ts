import { AppError } from '@shared/base/app-error'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import type { Db } from '../../core/database'
import { trainerRecord } from './trainer-record'
import { countTrainers, findTrainer, listActiveTrainers, listTrainers, type TrainerRow } from './trainers.repository'

interface Input extends ListInput {
  isActive?: boolean | undefined
  q?: string | undefined
  sort?: 'name' | '-name' | 'createdAt' | '-createdAt' | undefined
}

export const listTrainerRecords = async ({ db }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'name')
  const [rows, total] = await Promise.all([listTrainers(db, input, page, order, direction), countTrainers(db, input)])
  return listAnswer(input, page, rows.map(trainerRecord), total)
}

export const getTrainer = async (db: Db, id: string, field = 'trainerId'): Promise<TrainerRow> => {
  const row = await findTrainer(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such trainer.', { field })
  return row
}

/** A trainer as the API says it. */
export const getTrainerRecord = async (db: Db, id: string) => trainerRecord(await getTrainer(db, id, 'id'))

/** The trainer named, or else the caller's own, or else the only one there is. */
export const trainerOrOnly = async (db: Db, id: string | undefined, own: string | null): Promise<TrainerRow> => {
  if (id !== undefined) return getTrainer(db, id)
  if (own !== null) return getTrainer(db, own)
  const [first, second] = await listActiveTrainers(db)
  if (!first) throw new AppError('NOT_FOUND', 'There is no trainer yet; add one first.', { field: 'trainerId' })
  if (second) throw new AppError('INVALID', 'Say which trainer is meant: there are several.', { field: 'trainerId' })
  return first
}
