import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { countStaff, findStaff, listStaff, type StaffFilter, type StaffRow } from './staff.repository'

export const staffRecord = ({ archivedAt, ...row }: StaffRow) => ({
  ...row,
  isActive: archivedAt === null,
  isInvited: row.isInvited === 1,
  hasPin: row.hasPin === 1,
  createdAt: toIso(row.createdAt),
})

export const staffPersonalFields = ['email', 'firstName', 'lastName'] as const

export const getStaff = async (db: Db, id: string): Promise<StaffRow> => {
  const row = await findStaff(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such staff user.', { field: 'id' })
  return row
}

interface Input extends ListInput, StaffFilter {
  sort?: 'lastName' | '-lastName' | 'email' | '-email' | 'createdAt' | '-createdAt' | undefined
}

export const listStaffRecords = async ({ db }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'lastName')
  const [rows, total] = await Promise.all([listStaff(db, input, page, order, direction), countStaff(db, input)])
  return listAnswer(input, page, rows.map(staffRecord), total)
}
