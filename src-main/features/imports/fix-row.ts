import { AppError } from '@shared/base/app-error'
import { duplicateInFile, type CheckedFileRow } from '@shared/domain/imports/checked-file'
import { checkedRow } from '@shared/domain/imports/checked-row'
import { duplicateKeys } from '@shared/domain/imports/duplicate-keys'
import { dayOf } from '@shared/domain/time/zone'
import type { Db } from '../../core/database'
import type { OwnContext } from '../../core/own-context'
import { phoneNumber } from '../../core/phone-number'
import { getStudio } from '../studio'
import { markExisting } from './existing-clients'
import { getImport, importAnswer, rowRecord } from './import-record'
import { findRow, listRowsOfContact, saveCells, saveVerdicts } from './import-rows.repository'
import { updateImport } from './imports.repository'
import { countRow } from './row-tally'

/** Corrects the cells of one checked row and checks it again; another row of the same person then counts before it. */
export const fixRow = async (context: OwnContext, { id, line, cells }: { id: string; line: number; cells: string[] }) => {
  const fixed = await context.transaction(async ({ tx, db, clock }) => {
    const { status, meaning, tally } = await getImport(db, id)
    if (status !== 'checked' || context.work.find(id))
      throw new AppError('WRONG_STATE', 'Rows are corrected between the check and the adding; check the file first.', { field: 'id' })
    const before = await findRow(db, id, line)
    if (!before || before.outcome === null) throw new AppError('NOT_FOUND', `The import has no row in line ${line}.`, { field: 'line' })
    const { countryCode, timeZone } = await getStudio(db)
    const today = dayOf(clock.now(), timeZone)
    const { reasons, client } = checkedRow(cells, {
      mapping: meaning.fields,
      dateOrder: meaning.dateOrder,
      countryCode,
      today,
      readPhone: phoneNumber,
    })
    const after = await amongOthers(db, id, {
      line,
      outcome: client === null ? 'rejected' : reasons.length > 0 ? 'fixed' : 'new',
      codes: reasons.map(({ code }) => code),
      reason: reasons.map(({ sentence }) => sentence).join(' ') || null,
      client,
    })
    await saveCells(tx, id, line, cells)
    await saveVerdicts(tx, id, [after])
    countRow(tally, { ...before, outcome: before.outcome }, -1)
    countRow(tally, after)
    await updateImport(tx, id, { tally })
    return after
  })
  context.tell(['imports'])
  return { ...(await importAnswer(context, id)), row: rowRecord({ ...fixed, cells }) }
}

/** The row as a duplicate, where the file or the studio has this person already. */
const amongOthers = async (db: Db, id: string, row: CheckedFileRow): Promise<CheckedFileRow> => {
  if (row.client === null) return row
  const keys = new Set(duplicateKeys(row.client))
  const same = (await listRowsOfContact(db, id, row.line, row.client)).find(
    ({ client }) => client !== null && duplicateKeys(client).some((key) => keys.has(key)),
  )
  const [marked = row] = await markExisting(db, [same ? { ...row, ...duplicateInFile(same.line) } : row])
  return marked
}
