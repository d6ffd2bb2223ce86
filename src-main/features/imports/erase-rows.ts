import { holdsPerson, type Person } from '@shared/domain/imports/staged-person'
import type { WriteContext } from '../../core/context'
import type { Db } from '../../core/database'
import { getImport } from './import-record'
import { deleteLines, listFollowers, listLines, listRowsOfAll } from './import-rows.repository'
import { listImportTexts, updateImport } from './imports.repository'
import { judgeAnew } from './judge-anew'
import { countRow } from './row-tally'

type Write = Pick<WriteContext, 'tx' | 'db' | 'clock'>

const rowsAtOnce = 1000
const erasedFileName = 'Erased client.csv'

/** Forgets every staged row that holds this person's e-mail, phone or whole name, and headers and names of files that do; answers how many rows. */
export const eraseStagedRows = async (write: Write, person: Person): Promise<number> => {
  const found = await rowsWith(write.db, person)
  for (const [importId, rows] of Map.groupBy(found, (row) => row.importId))
    await eraseLines(
      write,
      importId,
      rows.map(({ line }) => line),
    )
  await eraseTexts(write, person)
  return found.length
}

const rowsWith = async (db: Db, person: Person): Promise<{ importId: string; line: number }[]> => {
  const found = []
  for (let after = { importId: '', line: 0 }; ;) {
    const rows = await listRowsOfAll(db, after, rowsAtOnce)
    const last = rows.at(-1)
    if (!last) return found
    for (const { importId, line, cells } of rows) if (holdsPerson(JSON.parse(cells) as string[], person)) found.push({ importId, line })
    after = last
  }
}

/** Rows that were left out as duplicates of those that go may be somebody else's, and are judged by themselves. */
const eraseLines = async (write: Write, id: string, lines: readonly number[]): Promise<void> => {
  const { tx, db } = write
  const found = await getImport(db, id)
  const { status, tally, rowCount } = found
  const going = await listLines(db, id, lines)
  await deleteLines(tx, id, lines)
  // Of a file read or cancelled there are no figures that hold.
  if (status !== 'read' && status !== 'cancelled')
    for (const { outcome, codes } of going) if (outcome !== null) countRow(tally, { outcome, codes }, -1)
  await updateImport(tx, id, { rowCount: rowCount - going.length, tally })
  if (status === 'checked') await judgeAnew(write, found, await listFollowers(db, id, lines))
}

/** Headers that hold somebody are no headers but their row, and go as a whole. */
const eraseTexts = async ({ tx, db }: Write, person: Person): Promise<void> => {
  for (const { id, fileName, headers } of await listImportTexts(db)) {
    const isNamed = holdsPerson([fileName, fileName.replaceAll('.', ' ')], person)
    const isHead = holdsPerson(headers, person)
    if (!isNamed && !isHead) continue
    await updateImport(tx, id, {
      ...(isNamed && { fileName: erasedFileName }),
      ...(isHead && { headers: headers.map((_, column) => `Column ${column + 1}`) }),
    })
  }
}
