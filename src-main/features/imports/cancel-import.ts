import { AppError } from '@shared/base/app-error'
import type { OwnContext } from '../../core/own-context'
import { getImport, importRecord } from './import-record'
import { updateImport } from './imports.repository'

/** Stops what is under way, and leaves the import as one that adds nobody. Its rows stay for a day, to be checked once more. */
export const cancelImport = async ({ db, work, transaction, tell }: OwnContext, { id }: { id: string }) => {
  await getImport(db(), id)
  const running = work.find(id)
  if (running) {
    running.isCancelled = true
    await running.ended
  }
  await transaction(async (write) => {
    const { status } = await getImport(write.db, id)
    // The last row may have been added before anybody looked whether to stop.
    if (status === 'added' || status === 'removed')
      throw new AppError('WRONG_STATE', 'This import has been added; remove it instead.', { field: 'id' })
    await updateImport(write.tx, id, { status: 'cancelled' })
  })
  tell(['imports'])
  return importRecord(await getImport(db(), id), null)
}
