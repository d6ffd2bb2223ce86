import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import type { CheckedImport, ImportReason } from './import-records'
import type { OutcomeGroup } from './outcome-groups'
import { RowsTable } from './rows-table'
import { shownColumns } from './shown-columns'
import { useImportRows } from './use-import-rows'

interface OutcomeRowsProps {
  one: CheckedImport
  group: OutcomeGroup
  /** Null for the clean rows, and for a group without rows. */
  reason: ImportReason | null
}

const nothing = {
  clean: 'No row is clean.',
  fixed: 'No row had to be tidied.',
  doubles: 'Nobody is in it twice, or a client already.',
  rejected: 'Every row can be added.',
}

/** The rows of a group as the file has them, for reading. */
export const OutcomeRows = ({ one, group, reason }: OutcomeRowsProps) => {
  const outcome = reason?.outcome ?? group.outcomes[0]!
  const { rows, isPending, error, retry, more } = useImportRows(
    one.id,
    { outcome, ...(reason === null ? {} : { reason: reason.reason }) },
    reason?.rows ?? group.rows,
  )
  const columns = shownColumns(one)
  if (error) return <Failed what="The rows" error={error} onRetry={retry} />
  if (isPending) return <LoadingLines count={8} />
  if (rows.length === 0) return <p className="rows-none muted">{nothing[group.name]}</p>
  return (
    <RowsTable
      label={`Rows, ${group.label}`}
      columns={columns}
      lastHead={group.name === 'clean' ? 'Outcome' : 'Why'}
      count={rows.length}
      onEnd={more}
      isReadOnly
      row={(index) => {
        const row = rows[index]!
        return (
          <tr key={row.line} aria-rowindex={index + 2}>
            <td className="num muted">{row.line}</td>
            {columns.map(({ column }) => (
              <td key={column} className="truncate" title={row.cells[column]}>
                {row.cells[column]}
              </td>
            ))}
            <td className="truncate secondary" title={row.reason ?? undefined}>
              {row.reason ?? 'Will be added'}
            </td>
          </tr>
        )
      }}
    />
  )
}
