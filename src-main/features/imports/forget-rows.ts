import { holdsPerson, type Person } from '@shared/domain/imports/staged-person'
import { dayMs } from '@shared/domain/time/instant'
import type { WriteContext } from '../../core/context'
import type { Tx } from '../../core/database'
import { deleteLines, deleteSomeRows, listRowsOfAll } from './import-rows.repository'
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

/** Forgets every staged row that holds this person's e-mail, phone or whole name; answers how many. */
export const eraseStagedRows = async (tx: Tx, person: Person): Promise<number> => {
  let erased = 0
  for (let after = { importId: '', line: 0 }; ;) {
    const rows = await listRowsOfAll(tx, after, rowsAtOnce)
    const last = rows.at(-1)
    if (!last) return erased
    const found = rows.filter(({ cells }) => holdsPerson(JSON.parse(cells) as string[], person))
    erased += found.length
    await eraseLines(tx, found)
    after = last
  }
}

const eraseLines = async (tx: Tx, rows: readonly { importId: string; line: number }[]): Promise<void> => {
  for (const [importId, own] of Map.groupBy(rows, (row) => row.importId))
    await deleteLines(
      tx,
      importId,
      own.map(({ line }) => line),
    )
}
