import type { CheckedFileRow } from '@shared/domain/imports/checked-file'
import type { RowTally } from './imports.repository'

type Counted = Pick<CheckedFileRow, 'outcome' | 'codes'>

/** Counts a row in, or with -1 out again. */
export const countRow = (tally: RowTally, { outcome, codes }: Counted, by: 1 | -1 = 1): void => {
  tally[outcome] += by
  const [code] = codes
  if (code === undefined) return
  const known = tally.reasons.find((one) => one.outcome === outcome && one.code === code)
  if (known) known.rows += by
  else tally.reasons.push({ outcome, code, rows: by })
  tally.reasons = tally.reasons.filter(({ rows }) => rows > 0)
}
