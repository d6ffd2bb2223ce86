import { AppError } from '@shared/base/app-error'
import { reasonLabels, type RowReason } from '@shared/domain/imports/checked-row'
import type { ImportField } from '@shared/domain/imports/import-words'
import { toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import type { Work } from '../../core/running-work'
import type { Db } from '../../core/database'
import { listRows, type StagedRow } from './import-rows.repository'
import { findImport, type ImportRecord, type StoredState } from './imports.repository'

const isoOrNull = (at: number | null): string | null => (at === null ? null : toIso(at))
const rejectsShown = 50

export const getImport = async (db: Db, id: string, field = 'id'): Promise<ImportRecord> => {
  const found = await findImport(db, id)
  if (!found) throw new AppError('NOT_FOUND', 'There is no such import.', { field })
  return found
}

/** The name of the step under way; a crash leaves none, and the import is what it was before it. */
const stateOf = (status: StoredState, work: Work | null): StoredState | 'checking' | 'adding' => {
  if (work?.step === 'checking') return 'checking'
  return work?.step === 'adding' ? 'adding' : status
}

export const importRecord = ({ meaning, tally, ...row }: ImportRecord, work: Work | null) => ({
  ...row,
  status: stateOf(row.status, work),
  dateOrder: meaning.dateOrder,
  hasHeader: meaning.hasHeader,
  mapping: meaning.fields,
  counts: {
    rows: row.rowCount,
    clean: tally.new,
    fixed: tally.fixed,
    duplicatesInFile: tally.duplicate_in_file,
    duplicatesExisting: tally.duplicate_existing,
    rejected: tally.rejected,
    toAdd: tally.new + tally.fixed,
    added: tally.added,
  },
  doneCount: work?.doneCount ?? 0,
  createdAt: toIso(row.createdAt),
  addedAt: isoOrNull(row.addedAt),
  removedAt: isoOrNull(row.removedAt),
})

const fieldAtFault: Partial<Record<RowReason, ImportField>> = { no_name: 'firstName', no_contact: 'phone', email: 'email', phone: 'phone' }

export const rowRecord = ({ line, cells, outcome, reason, codes }: Omit<StagedRow, 'client'>) => ({
  line,
  cells,
  outcome,
  reason,
  group: codes[0] ? reasonLabels[codes[0]] : null,
  field: outcome === 'rejected' && codes[0] ? (fieldAtFault[codes[0]] ?? null) : null,
})

/** An import with what its rows come to, and the first that are left out. */
export const importAnswer = async ({ db, work }: Pick<OwnContext, 'db' | 'work'>, id: string) => {
  const row = await getImport(db(), id)
  const rejects = await listRows(db(), id, { outcome: 'rejected' }, { limit: rejectsShown, offset: 0 })
  return {
    ...importRecord(row, work.find(id)),
    importId: id,
    reasons: row.tally.reasons
      .toSorted((a, b) => b.rows - a.rows)
      .map(({ outcome, code, rows }) => ({ outcome, reason: reasonLabels[code], rows })),
    rejects: rejects.map(rowRecord),
  }
}
