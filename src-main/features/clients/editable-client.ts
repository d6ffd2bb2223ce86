import { AppError } from '@shared/base/app-error'
import type { Caller } from '../../core/context'
import type { Db } from '../../core/database'
import type { ClientRow } from './clients.repository'
import { getVisibleClient } from './find-clients'

/** Refuses what stands only for its history: a client merged into another, or whose data were erased. */
export const assertAlive = ({ erasedAt, mergedIntoId }: ClientRow, field = 'id'): void => {
  if (erasedAt !== null) throw new AppError('WRONG_STATE', 'This client’s data were erased; nothing can be added to them.', { field })
  if (mergedIntoId !== null)
    throw new AppError('WRONG_STATE', 'This client was merged into another; open that one instead.', { field, data: { mergedIntoId } })
}

/** The client, if this caller may see and change them. */
export const getEditableClient = async (db: Db, caller: Caller, id: string, field = 'id'): Promise<ClientRow> => {
  const row = await getVisibleClient(db, caller, id, field)
  assertAlive(row, field)
  return row
}
