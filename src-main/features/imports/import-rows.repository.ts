import { duplicateInFile, type CheckedFileRow, type FileRow } from '@shared/domain/imports/checked-file'
import type { ImportedClient, RowReason } from '@shared/domain/imports/checked-row'
import type { RowOutcome } from '@shared/domain/imports/import-words'
import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

/** What the check made of a row, kept as JSON beside it. */
interface Verdict {
  codes: RowReason[]
  client: ImportedClient | null
}

export interface StagedRow extends FileRow {
  cells: string[]
  outcome: RowOutcome | null
  reason: string | null
  codes: RowReason[]
  client: ImportedClient | null
}

export type JudgedRow = StagedRow & { outcome: RowOutcome }

type StagedRowOfTable = { line: number; cells: string; outcome: RowOutcome | null; reason: string | null; fields: string | null }

const columns = 'line, cells, outcome, reason, fields'

const asStaged = ({ fields, cells, ...row }: StagedRowOfTable): StagedRow => ({
  ...row,
  cells: JSON.parse(cells) as string[],
  ...(fields === null ? { codes: [], client: null } : (JSON.parse(fields) as Verdict)),
})

export const insertRows = (tx: Tx, importId: string, rows: readonly FileRow[]) =>
  tx.$executeRawUnsafe(
    `INSERT INTO import_row (importId, line, cells) SELECT ?, value ->> 'line', value -> 'cells' FROM json_each(?)`,
    importId,
    JSON.stringify(rows),
  )

/** Written as an insert that always meets its row: `CROSS JOIN` goes from the slice to its rows, where an `UPDATE … FROM` reads the slice anew for every row of the file. */
export const saveVerdicts = (tx: Tx, importId: string, rows: readonly CheckedFileRow[]) =>
  tx.$executeRawUnsafe(
    `INSERT INTO import_row (importId, line, cells, outcome, reason, fields)
       SELECT r.importId, r.line, r.cells, v.value ->> 'outcome', v.value ->> 'reason', v.value -> 'fields'
         FROM json_each(?) v CROSS JOIN import_row r ON r.importId = ? AND r.line = v.value ->> 'line'
        WHERE true ON CONFLICT (importId, line) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, fields = excluded.fields`,
    JSON.stringify(rows.map(({ line, outcome, reason, codes, client }) => ({ line, outcome, reason, fields: { codes, client } }))),
    importId,
  )

export const saveCells = (tx: Tx, importId: string, line: number, cells: readonly string[]) =>
  tx.importRow.update({ where: { importId_line: { importId, line } }, data: { cells: JSON.stringify(cells) }, select: { line: true } })

/** The next rows of the file after a line, whatever became of them. */
export const listRowsAfter = async (db: Db, importId: string, line: number, limit: number): Promise<FileRow[]> =>
  (
    await db.all<{ line: number; cells: string }>(
      'SELECT line, cells FROM import_row WHERE importId = ? AND line > ? ORDER BY line LIMIT ?',
      [importId, line, limit],
    )
  ).map((row) => ({ line: row.line, cells: JSON.parse(row.cells) as string[] }))

/** The next rows that become clients. `+outcome` keeps to the order of lines: by outcome every slice would be sorted anew. */
export const listRowsToAdd = async (db: Db, importId: string, line: number, limit: number): Promise<CheckedFileRow[]> =>
  (
    await db.all<StagedRowOfTable>(
      `SELECT ${columns} FROM import_row WHERE importId = ? AND line > ? AND +outcome IN ('new', 'fixed') ORDER BY line LIMIT ?`,
      [importId, line, limit],
    )
  ).map((row) => ({ ...asStaged(row), outcome: row.outcome! }))

export const findRow = async (db: Db, importId: string, line: number): Promise<StagedRow | undefined> => {
  const row = await db.get<StagedRowOfTable>(`SELECT ${columns} FROM import_row WHERE importId = ? AND line = ?`, [importId, line])
  return row && asStaged(row)
}

export interface RowFilter {
  outcome?: RowOutcome | undefined
  code?: RowReason | undefined
}

const whereOf = (importId: string, { outcome, code }: RowFilter): [sql: string, values: string[]] => [
  ['importId = ?', outcome && 'outcome = ?', code && `fields ->> '$.codes[0]' = ?`].filter(Boolean).join(' AND '),
  [importId, outcome, code].filter((value) => value !== undefined),
]

export const listRows = async (db: Db, importId: string, filter: RowFilter, page: ListPage): Promise<StagedRow[]> => {
  const [where, values] = whereOf(importId, filter)
  const rows = await db.all<StagedRowOfTable>(`SELECT ${columns} FROM import_row WHERE ${where} ORDER BY line LIMIT ? OFFSET ?`, [
    ...values,
    page.limit,
    page.offset,
  ])
  return rows.map(asStaged)
}

export const countRows = async (db: Db, importId: string, filter: RowFilter): Promise<number> => {
  const [where, values] = whereOf(importId, filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM import_row WHERE ${where}`, values))?.n ?? 0
}

/** Other rows of the file that make a client with this e-mail or phone. */
export const listRowsOfContact = async (
  db: Db,
  importId: string,
  exceptLine: number,
  { email, phone }: { email: string | null; phone: string | null },
) =>
  (
    await db.all<StagedRowOfTable>(
      `SELECT ${columns} FROM import_row
        WHERE importId = ? AND line <> ? AND +outcome IN ('new', 'fixed') AND (instr(fields, ?) > 0 OR instr(fields, ?) > 0) ORDER BY line`,
      [importId, exceptLine, `"email":${JSON.stringify(email ?? '')}`, `"phone":${JSON.stringify(phone ?? '')}`],
    )
  ).map(asStaged)

/** Rows left out for being the same person as in one of these lines. */
export const listFollowers = async (db: Db, importId: string, lines: readonly number[]): Promise<JudgedRow[]> =>
  (
    await db.all<StagedRowOfTable>(
      `SELECT ${columns} FROM import_row
        WHERE importId = ? AND outcome = 'duplicate_in_file' AND reason IN (SELECT value FROM json_each(?)) ORDER BY line`,
      [importId, JSON.stringify(lines.map((line) => duplicateInFile(line).reason))],
    )
  ).map((row) => ({ ...asStaged(row), outcome: 'duplicate_in_file' }))

export const listLines = async (db: Db, importId: string, lines: readonly number[]): Promise<StagedRow[]> =>
  (
    await db.all<StagedRowOfTable>(
      `SELECT ${columns} FROM import_row WHERE importId = ? AND line IN (SELECT value FROM json_each(?)) ORDER BY line`,
      [importId, JSON.stringify(lines)],
    )
  ).map(asStaged)

/** Forgets rows by their lines. */
export const deleteLines = (tx: Tx, importId: string, lines: readonly number[]) =>
  tx.$executeRawUnsafe(
    'DELETE FROM import_row WHERE importId = ? AND line IN (SELECT value FROM json_each(?))',
    importId,
    JSON.stringify(lines),
  )

/** Some of an import's rows; answers how many went. */
export const deleteSomeRows = (tx: Tx, importId: string, limit: number): Promise<number> =>
  tx.$executeRawUnsafe(
    'DELETE FROM import_row WHERE importId = ? AND line IN (SELECT line FROM import_row WHERE importId = ? LIMIT ?)',
    importId,
    importId,
    limit,
  )

/** Rows of every import, in an order that can be taken up again. */
export const listRowsOfAll = (db: Db, after: { importId: string; line: number }, limit: number) =>
  db.all<{ importId: string; line: number; cells: string }>(
    'SELECT importId, line, cells FROM import_row WHERE (importId, line) > (?, ?) ORDER BY importId, line LIMIT ?',
    [after.importId, after.line, limit],
  )
