import { duplicateInFile, fileChecker, type CheckedFileRow } from '@shared/domain/imports/checked-file'
import { duplicateKeys } from '@shared/domain/imports/duplicate-keys'
import type { WriteContext } from '../../core/context'
import type { Db } from '../../core/database'
import { phoneNumber } from '../../core/phone-number'
import { getStudio } from '../studio'
import { checkRules } from './check-rules'
import { markExisting } from './existing-clients'
import { listRowsOfContact, saveVerdicts, type JudgedRow } from './import-rows.repository'
import { updateImport, type ImportRecord } from './imports.repository'
import { countRow } from './row-tally'

/**
 * Judges checked rows by the cells they have now, and puts the tally right. Of those of one person the first in the order given counts,
 * unless the rest of the file or the studio has that person. Answers the first row's verdict first.
 */
export const judgeAnew = async (
  { tx, db, clock }: Pick<WriteContext, 'tx' | 'db' | 'clock'>,
  found: Pick<ImportRecord, 'id' | 'headers' | 'meaning' | 'tally'>,
  rows: readonly JudgedRow[],
): Promise<CheckedFileRow[]> => {
  const { id, tally } = found
  const check = fileChecker({ ...checkRules(found, await getStudio(db), clock.now()), readPhone: phoneNumber })
  const counting: CheckedFileRow[] = []
  const again: CheckedFileRow[] = []
  for (const row of rows) {
    const alone = check(row)
    if (alone.outcome === 'duplicate_in_file') {
      again.push(alone)
      continue
    }
    const marked = await markExisting(db, [await amongOthers(db, id, alone)])
    // Before the next one is looked for among the others.
    await saveVerdicts(tx, id, marked)
    counting.push(...marked)
  }
  const duplicates = await markExisting(db, again)
  await saveVerdicts(tx, id, duplicates)
  const judged = [...counting, ...duplicates]
  for (const row of rows) countRow(tally, row, -1)
  for (const row of judged) countRow(tally, row)
  await updateImport(tx, id, { tally })
  return judged
}

/** The row as a duplicate, where another row that is added is this person. */
const amongOthers = async (db: Db, id: string, row: CheckedFileRow): Promise<CheckedFileRow> => {
  if (row.client === null) return row
  const keys = new Set(duplicateKeys(row.client))
  const same = (await listRowsOfContact(db, id, row.line, row.client)).find(
    ({ client }) => client !== null && duplicateKeys(client).some((key) => keys.has(key)),
  )
  return same ? { ...row, ...duplicateInFile(same.line) } : row
}
