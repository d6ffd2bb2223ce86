import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { countNotifications, findNotification, listNotifications, type NotificationRow } from './notifications.repository'

interface Input extends ListInput {
  status?: string | undefined
  bookingId?: string | undefined
  q?: string | undefined
  sort?: 'createdAt' | '-createdAt' | 'dueAt' | '-dueAt' | undefined
}

const isoOrNull = (instant: number | null): string | null => (instant === null ? null : toIso(instant))

const record = (row: NotificationRow) => ({
  ...row,
  dueAt: toIso(row.dueAt),
  notAfter: isoOrNull(row.notAfter),
  sentAt: isoOrNull(row.sentAt),
  createdAt: toIso(row.createdAt),
})

/** Newest first unless asked otherwise. */
export const listOutbox = async ({ db }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? '-createdAt')
  const [rows, total] = await Promise.all([listNotifications(db, input, page, order, direction), countNotifications(db, input)])
  return listAnswer(input, page, rows.map(record), total)
}

export const getNotification = async ({ db }: QueryContext, { id }: { id: string }) => {
  const row = await findNotification(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such message.', { field: 'id' })
  return record(row)
}
