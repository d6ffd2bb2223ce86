import { dayMs } from '@shared/domain/time/instant'
import type { WriteContext } from '../../core/context'
import { deleteSomeRows } from './import-rows.repository'
import { listStagedBefore, updateImport, type StoredState } from './imports.repository'

const rejectsKeptMs = 30 * dayMs
const cancelledKeptMs = dayMs
const rowsAtOnce = 1000

/** Forgets rows of files that nobody came back to: cancelled ones after a day, all others after thirty. What is left of an import is its counts. */
export const forgetStagedRows = async ({ tx, db, clock }: WriteContext): Promise<void> => {
  const kept: [number, StoredState[]][] = [
    [cancelledKeptMs, ['cancelled', 'removed']],
    [rejectsKeptMs, ['read', 'checked', 'added']],
  ]
  for (const [keptMs, statuses] of kept)
    for (const { id, status } of await listStagedBefore(db, clock.now() - keptMs, statuses)) {
      while ((await deleteSomeRows(tx, id, rowsAtOnce)) === rowsAtOnce);
      if (status === 'read' || status === 'checked') await updateImport(tx, id, { status: 'cancelled' })
    }
}
