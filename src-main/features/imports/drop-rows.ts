import type { OwnContext } from '../../core/own-context'
import { deleteSomeRows } from './import-rows.repository'

const rowsAtOnce = 1000

/** Forgets the staged rows of an import, a slice to a transaction. */
export const dropRows = async ({ transaction, breathe }: Pick<OwnContext, 'transaction' | 'breathe'>, importId: string): Promise<void> => {
  while ((await transaction(({ tx }) => deleteSomeRows(tx, importId, rowsAtOnce))) === rowsAtOnce) await breathe()
}
