import type { DateEvidence } from '@shared/domain/imports/date-text'
import type { DateOrder, ImportEncoding, ImportField, ImportSeparator, RowOutcome } from '@shared/domain/imports/import-words'
import type { RowReason } from '@shared/domain/imports/checked-row'
import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

/** What a step under way is called is known in memory alone: here stands where the import was before it. */
export type StoredState = 'read' | 'checked' | 'added' | 'cancelled' | 'removed'

/** How the cells are understood. */
export interface Meaning {
  fields: ImportField[]
  dateOrder: DateOrder
  /** Of each column. */
  dates: DateEvidence[]
  hasHeader: boolean
}

export type RowTally = Record<RowOutcome, number> & {
  added: number
  /** Rows by outcome and first reason. */
  reasons: { outcome: RowOutcome; code: RowReason; rows: number }[]
}

export interface ImportRecord {
  id: string
  fileName: string
  status: StoredState
  encoding: ImportEncoding
  separator: ImportSeparator
  headers: string[]
  meaning: Meaning
  tally: RowTally
  rowCount: number
  createdBy: string
  createdAt: number
  addedAt: number | null
  removedAt: number | null
}

type ImportRowOfTable = Omit<ImportRecord, 'headers' | 'meaning' | 'tally'> & { headers: string; mapping: string; counts: string }

export const noTally = (): RowTally => ({
  new: 0,
  fixed: 0,
  duplicate_in_file: 0,
  duplicate_existing: 0,
  rejected: 0,
  added: 0,
  reasons: [],
})

const columns = `i.id, i.fileName, i.status, i.encoding, i.separator, i.headers, i.mapping, i.counts, i.rowCount,
  s.firstName || ' ' || s.lastName AS createdBy, i.createdAt, i.addedAt, i.removedAt`

const asRecord = ({ headers, mapping, counts, ...row }: ImportRowOfTable): ImportRecord => ({
  ...row,
  headers: JSON.parse(headers) as string[],
  meaning: JSON.parse(mapping) as Meaning,
  tally: JSON.parse(counts) as RowTally,
})

export const findImport = async (db: Db, id: string): Promise<ImportRecord | undefined> => {
  const row = await db.get<ImportRowOfTable>(
    `SELECT ${columns} FROM client_import i JOIN staff_user s ON s.id = i.createdById WHERE i.id = ?`,
    [id],
  )
  return row && asRecord(row)
}

export const listImports = async (db: Db, page: ListPage): Promise<ImportRecord[]> => {
  const rows = await db.all<ImportRowOfTable>(
    `SELECT ${columns} FROM client_import i JOIN staff_user s ON s.id = i.createdById ORDER BY i.createdAt DESC, i.id DESC LIMIT ? OFFSET ?`,
    [page.limit, page.offset],
  )
  return rows.map(asRecord)
}

export const countImports = async (db: Db): Promise<number> =>
  (await db.get<{ n: number }>('SELECT count(*) AS n FROM client_import'))?.n ?? 0

interface NewImport {
  id: string
  fileName: string
  status: StoredState
  encoding: string
  separator: string
  headers: readonly string[]
  meaning: Meaning
  tally: RowTally
  rowCount: number
  createdById: string
  createdAt: number
}

const dataOf = ({ headers, meaning, tally, ...row }: Omit<NewImport, 'id'>) => ({
  ...row,
  headers: JSON.stringify(headers),
  mapping: JSON.stringify(meaning),
  counts: JSON.stringify(tally),
  createdAt: new Date(row.createdAt),
  doneCount: 0,
})

/** Makes an import, or lets another reading of the file take its place. */
export const saveImport = ({ clientImport }: Tx, { id, ...row }: NewImport) =>
  clientImport.upsert({ where: { id }, create: { id, ...dataOf(row) }, update: dataOf(row), select: { id: true } })

interface ImportChange {
  status?: StoredState
  fileName?: string
  headers?: readonly string[]
  rowCount?: number
  meaning?: Meaning
  tally?: RowTally
  addedAt?: number
  removedAt?: number
}

export const updateImport = ({ clientImport }: Tx, id: string, { headers, meaning, tally, addedAt, removedAt, ...plain }: ImportChange) =>
  clientImport.update({
    where: { id },
    data: {
      ...plain,
      ...(headers && { headers: JSON.stringify(headers) }),
      ...(meaning && { mapping: JSON.stringify(meaning) }),
      ...(tally && { counts: JSON.stringify(tally) }),
      ...(addedAt !== undefined && { addedAt: new Date(addedAt) }),
      ...(removedAt !== undefined && { removedAt: new Date(removedAt) }),
    },
    select: { id: true },
  })

/** Every import's texts in which somebody may stand. */
export const listImportTexts = async (db: Db): Promise<Pick<ImportRecord, 'id' | 'fileName' | 'headers'>[]> => {
  const rows = await db.all<Pick<ImportRowOfTable, 'id' | 'fileName' | 'headers'>>('SELECT id, fileName, headers FROM client_import')
  return rows.map(({ headers, ...row }) => ({ ...row, headers: JSON.parse(headers) as string[] }))
}

/** Imports made before an instant that still have rows staged. */
export const listStagedBefore = (db: Db, before: number, statuses: readonly StoredState[]) =>
  db.all<{ id: string; status: StoredState }>(
    `SELECT id, status FROM client_import i WHERE createdAt < ? AND status IN (${statuses.map(() => '?').join(', ')})
        AND EXISTS (SELECT 1 FROM import_row WHERE importId = i.id)`,
    [before, ...statuses],
  )
