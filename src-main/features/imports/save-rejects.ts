import { rejectsFile } from '@shared/domain/imports/rejects-file'
import type { DocumentContext } from '../../core/context'
import { getImport } from './import-record'
import { listRows, type StagedRow } from './import-rows.repository'

const rowsAtOnce = 1000
/** A list that a person mends by hand. */
const mostRejects = 100_000

/** The rows left out with the file's own columns and a reason, to be mended and brought in again. */
export const saveRejects = async ({ db, files, caller }: DocumentContext, { id }: { id: string }) => {
  const { headers, separator, fileName } = await getImport(db, id)
  const rows: StagedRow[] = []
  while (rows.length < mostRejects) {
    const more = await listRows(db, id, { outcome: 'rejected' }, { limit: rowsAtOnce, offset: rows.length })
    rows.push(...more)
    if (more.length < rowsAtOnce) break
  }
  return files.put({
    ownerStaffUserId: caller.staffUserId,
    fileName: `${fileName.replace(/\.[^.]{1,5}$/, '')} rejects.csv`,
    mediaType: 'text/csv',
    bytes: new TextEncoder().encode(rejectsFile(headers, rows, separator)),
  })
}
