import { AppError } from '@shared/base/app-error'
import type { OwnContext } from '../../core/own-context'
import { getImport, importAnswer, rowRecord } from './import-record'
import { findRow, listFollowers, saveCells } from './import-rows.repository'
import { judgeAnew } from './judge-anew'

/** Corrects the cells of one checked row and judges it again, and with it those left out because they were the same person as it. */
export const fixRow = async (context: OwnContext, { id, line, cells }: { id: string; line: number; cells: string[] }) => {
  const fixed = await context.transaction(async (write) => {
    const { tx, db } = write
    const found = await getImport(db, id)
    if (found.status !== 'checked' || context.work.find(id))
      throw new AppError('WRONG_STATE', 'Rows are corrected between the check and the adding; check the file first.', { field: 'id' })
    const before = await findRow(db, id, line)
    if (!before || before.outcome === null) throw new AppError('NOT_FOUND', `The import has no row in line ${line}.`, { field: 'line' })
    await saveCells(tx, id, line, cells)
    const followers = await listFollowers(db, id, [line])
    const [after] = await judgeAnew(write, found, [{ ...before, outcome: before.outcome, cells }, ...followers])
    return after!
  })
  context.tell(['imports'])
  return { ...(await importAnswer(context, id)), row: rowRecord({ ...fixed, cells }) }
}
