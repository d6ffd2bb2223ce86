import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import type { Db } from '../../core/database'
import {
  countSessionTypes,
  findSessionType,
  findStandardSessionType,
  listSessionTypes,
  type SessionTypeRow,
} from './session-types.repository'

interface Input extends ListInput {
  isActive?: boolean | undefined
  category?: string | undefined
  q?: string | undefined
  sort?: 'name' | '-name' | 'createdAt' | '-createdAt' | undefined
}

export const sessionTypeRecord = ({ archivedAt, ...row }: SessionTypeRow) => ({
  ...row,
  isActive: archivedAt === null,
  createdAt: toIso(row.createdAt),
})

export const listSessionTypeRecords = async ({ db }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'createdAt')
  const [rows, total] = await Promise.all([listSessionTypes(db, input, page, order, direction), countSessionTypes(db, input)])
  return listAnswer(input, page, rows.map(sessionTypeRecord), total)
}

export const getSessionType = async (db: Db, id: string, field = 'sessionTypeId'): Promise<SessionTypeRow> => {
  const row = await findSessionType(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such session type.', { field })
  return row
}

export const sessionTypeOrStandard = async (db: Db, id: string | undefined): Promise<SessionTypeRow> => {
  if (id !== undefined) return getSessionType(db, id)
  const row = await findStandardSessionType(db)
  if (!row) throw new AppError('NOT_FOUND', 'There is no session type yet; add one first.', { field: 'sessionTypeId' })
  return row
}
